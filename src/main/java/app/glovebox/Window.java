package app.glovebox;

import app.glovebox.account.RememberedAccount;
import app.glovebox.host.EventLog;
import app.glovebox.host.WindowPlace;
import app.glovebox.lock.AutoLock;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.ErrorView;
import app.glovebox.ui.kit.LogView;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

/// The one window: shows the view of the present place, in the present language and text size, and remembers where it
/// stood. FX thread.
final class Window {
    private static final System.Logger LOG = System.getLogger("app.glovebox");
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;
    /// What a hand does. Not "the mouse entered": a row that moves under a resting pointer causes that too.
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(KeyEvent.KEY_PRESSED,
            MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_DRAGGED, ScrollEvent.SCROLL,
            TouchEvent.TOUCH_PRESSED);
    private static final int LOG_SHOWN = 60_000;

    private final Settings settings;
    private final Executor work;
    private final Stage stage;
    private final Navigator navigator = new Navigator();
    private final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>();
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(1), tick -> beat()));
    private final Scene scene = new Scene(new StackPane(), WIDTH, HEIGHT);
    private final Theme theme = Theme.on(scene);
    private final Background background;
    private final AutoLock autoLock;
    private final WiringRooms rooms;
    private final WiringGround ground;
    private final HelpWindow help;
    private Words words;

    Window(Settings settings, WiringGround ground, Executor work, Stage stage) {
        this.settings = settings;
        this.ground = ground;
        this.work = work;
        this.stage = stage;
        background = new Background(work, Platform::runLater);
        help = new HelpWindow(stage, theme);
        autoLock = new AutoLock(settings.real(), System::nanoTime, ground.locks()::rules,
                () -> Platform.runLater(this::lock));
        beat();
        rooms = new WiringRooms(ground, background, navigator, pulse, theme, this::speak);
    }

    /// @param painted runs once the first frame was painted
    /// @param closed  runs when the user closed the window
    void show(Runnable painted, Runnable closed) {
        Optional<WindowPlace> before = WindowPlace.load(settings.folders().window());
        words = new Words(before.map(WindowPlace::language).filter(tag -> !tag.isEmpty())
                .map(Locale::forLanguageTag).orElse(Locale.getDefault()));
        before.ifPresent(this::put);
        theme.lookProperty().subscribe((was, is) -> remember());
        stage.setTitle("Glovebox");
        stage.setMinWidth(WindowPlace.LEAST_WIDTH);
        stage.setMinHeight(WindowPlace.LEAST_HEIGHT);
        stage.setScene(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, theme::press);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::help);
        TOUCHES.forEach(touch -> scene.addEventFilter(touch, event -> autoLock.touched()));
        stage.setOnHidden(event -> {
            remember();
            closed.run();
        });
        navigator.placeProperty().subscribe((before1, now) -> enter(now));
        navigator.go(front(Message.NONE));
        whenPainted(painted);
        stage.show();
        ticking.setCycleCount(Animation.INDEFINITE);
        ticking.play();
    }

    /// One error view for any bug; the open account is closed first.
    void showError(Throwable failure) {
        autoLock.end();
        closeAccount();
        rooms.leave();
        ErrorView view = new ErrorView(words, failure, () -> showLog(failure), this::goOn);
        scene.setRoot(view);
        view.focusGoOn();
    }

    /// From the error view to the front, also when the fault came up there: the place is the same then.
    private void goOn() {
        Place front = front(Message.NONE);
        if (front.equals(navigator.place())) {
            enter(front);
        } else {
            navigator.go(front);
        }
    }

    private void showLog(Throwable failure) {
        Path file = settings.folders().log();
        String lines = "";
        try {
            file = EventLog.newest(file);
            lines = Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "log.unreadable", unreadable);
        }
        scene.setRoot(new LogView(words, lines.substring(Math.max(0, lines.length() - LOG_SHOWN)), file.toString(),
                () -> showError(failure)));
    }

    /// Tells something about this start on the sign-in screen.
    void tell(Message note) {
        if (navigator.place() instanceof Place.SignIn at) {
            navigator.go(new Place.SignIn(at.chosen(), note));
        }
    }

    Scene scene() {
        return scene;
    }

    Theme theme() {
        return theme;
    }

    /// The help's scene while it is shown, else null.
    Scene helpScene() {
        return help.scene();
    }

    /// Closes the account that is open; any thread.
    void close() {
        closeAccount();
        Platform.runLater(() -> {
            ticking.stop();
            help.close();
            rooms.leave();
            stage.hide();
        });
    }

    private void closeAccount() {
        if (navigator.place() instanceof Place.Inside at) {
            at.account().close();
        }
    }

    /// As Ctrl+L does it. Somebody who is leaving already arrives where they were going.
    private void lock() {
        if (navigator.place() instanceof Place.Inside at) {
            Place locked = new Place.Locked(at.account().profile().address());
            Runnable arrive = () -> {
                if (navigator.place() instanceof Place.Inside now && now.account() == at.account()) {
                    navigator.go(locked);
                }
            };
            background.run(() -> {
                at.account().close();
                return locked;
            }, done -> arrive.run(), failed -> {
                LOG.log(System.Logger.Level.WARNING, "lock.close-failed", failed);
                arrive.run();
            });
        }
    }

    private void enter(Place place) {
        if (place instanceof Place.Inside) {
            autoLock.begin();
        } else {
            autoLock.end();
        }
        Parent view = rooms.enter(place, words);
        scene.setRoot(view);
    }

    private void help(KeyEvent press) {
        if (press.getCode() == KeyCode.F1) {
            press.consume();
            help.show(words);
        }
    }

    private void speak(Locale locale) {
        words = new Words(locale);
        remember();
        scene.setRoot(rooms.again(words));
    }

    private void beat() {
        pulse.set(settings.real().instant());
        autoLock.tick();
    }

    /// The place every start begins at: sign-in, continuing with the account used last.
    private Place front(Message note) {
        List<RememberedAccount> known = ground.accounts().all();
        return new Place.SignIn(known.isEmpty() ? Optional.empty() : Optional.of(known.getFirst().address()), note);
    }

    /// The second pulse begins when the first frame has been handed to the screen.
    private void whenPainted(Runnable painted) {
        Runnable count = new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 2) {
                    scene.removePostLayoutPulseListener(this);
                    painted.run();
                } else {
                    Platform.requestNextPulse();
                }
            }
        };
        scene.addPostLayoutPulseListener(count);
    }

    /// Puts the window where it was, if a screen is still there.
    private void put(WindowPlace place) {
        Rectangle2D was = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        if (!Screen.getScreensForRectangle(was).isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        theme.scale(place.textScale());
        theme.look(Theme.Look.valueOf(place.look().toUpperCase(Locale.ROOT)));
    }

    private void remember() {
        WindowPlace place = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(),
                stage.isMaximized(), theme.scaleProperty().get(), words.locale().getLanguage(),
                theme.lookProperty().get().name().toLowerCase(Locale.ROOT));
        work.execute(() -> {
            try {
                place.save(settings.folders().window());
            } catch (IOException unwritable) {
                LOG.log(System.Logger.Level.WARNING, "window.not-remembered", unwritable);
            }
        });
    }
}
