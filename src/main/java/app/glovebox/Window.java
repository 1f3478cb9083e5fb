package app.glovebox;

import app.glovebox.arrival.Arrival;
import app.glovebox.frame.AboutWindow;
import app.glovebox.frame.Arrivals;
import app.glovebox.frame.Beat;
import app.glovebox.frame.FirstFrame;
import app.glovebox.frame.Hands;
import app.glovebox.frame.HelpWindow;
import app.glovebox.frame.LogTail;
import app.glovebox.frame.OnDesktop;
import app.glovebox.frame.SelfNotices;
import app.glovebox.lock.AutoLock;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.ErrorView;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The one window: shows the view of the present place, in the present language and text size, and remembers where it
/// stood. FX thread.
final class Window {
    private static final System.Logger LOG = System.getLogger("app.glovebox");
    private static final long LAST_WAIT_SECONDS = 2;

    private final Settings settings;
    private final Executor work;
    private final FirstFrame first;
    private final Stage stage;
    private final Navigator navigator = new Navigator();
    private final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>();
    private final Beat ticking = new Beat(this::beat);
    private final Scene scene;
    private final Theme theme;
    private final Background background;
    private final AutoLock autoLock;
    private final Chores chores;
    private final WiringRooms rooms;
    private final WiringGround ground;
    private final Threshold threshold;
    private final HelpWindow help;
    private final Arrivals arrivals;
    private final SelfNotices notices;
    private Words words;
    private volatile boolean hidden;
    /// Runs once, then nothing.
    private Runnable frontPainted = () -> { };

    /// @param first what it shows until its screens are there
    Window(Settings settings, WiringGround ground, Executor work, FirstFrame first) {
        this.settings = settings;
        this.ground = ground;
        threshold = new Threshold(ground);
        this.work = work;
        this.first = first;
        stage = first.stage();
        scene = first.scene();
        theme = first.theme();
        words = first.words();
        background = new Background(work, Platform::runLater);
        help = new HelpWindow(stage, theme);
        arrivals = new Arrivals(navigator, settings.real(), scene, help);
        autoLock = new AutoLock(settings.real(), System::nanoTime, ground.locks()::rules,
                () -> Platform.runLater(this::lock));
        chores = new Chores(background);
        beat();
        notices = new SelfNotices(ground.self(), background,
                new AboutWindow(stage, theme, ground.self(), background, pulse, ground.updates().isPresent()));
        rooms = new WiringRooms(ground, background, navigator, pulse, theme, this::speak);
    }

    /// @param place   which is shown first
    /// @param painted runs once that, or an error in its stead, was painted
    /// @param arrived runs once the sign-in screen, or that of a PIN, was painted
    /// @param closed  runs when the window was closed, by the user or by [#close]
    void show(Place place, Runnable painted, Runnable arrived, Runnable closed) {
        theme.lookProperty().subscribe((was, is) -> remember());
        scene.addEventFilter(KeyEvent.KEY_PRESSED, theme::press);
        Hands.on(scene, autoLock::touched, () -> help.show(words, ""), this::lock);
        stage.setOnHidden(event -> {
            hidden = true;
            remember();
            closed.run();
        });
        frontPainted = arrived;
        navigator.placeProperty().subscribe((left, now) -> {
            if (left instanceof Place.Inside at && !(now instanceof Place.Inside)) {
                work.execute(() -> threshold.leave(at.account().profile().address(), now));
            }
            enter(now);
        });
        first.then(() -> {
            if (hidden) {
                return;
            }
            // Before the place: a screen that dies on its way up leaves an error view, which is seen and ticks, too.
            Said.whenPainted(scene, () -> {
                painted.run();
                OnDesktop.icons(stage);
            });
            ticking.start();
            // A fault that came first is to be read.
            if (!(scene.getRoot() instanceof ErrorView)) {
                navigator.go(place);
            }
        });
    }

    /// One error view for any bug; the open account is closed first.
    void showError(Throwable failure) {
        autoLock.end();
        closeAccount();
        rooms.leave();
        ErrorView view = new ErrorView(words, failure, () -> showLog(failure), this::goOn);
        Hands.leave(scene.getRoot());
        scene.setRoot(view);
        view.focusGoOn();
    }

    /// From the error view to the front, also when the fault came up there: the place is the same then.
    private void goOn() {
        Place front = threshold.front(Message.NONE);
        if (front.equals(navigator.place())) {
            enter(front);
        } else {
            navigator.go(front);
        }
    }

    private void showLog(Throwable failure) {
        scene.setRoot(LogTail.of(settings.folders().log()).view(words, () -> showError(failure)));
    }

    /// Another program holds the data folder; `freed` runs when it is ours after all. FX thread.
    void held(Runnable freed) {
        navigator.go(new Place.Held());
        navigator.placeProperty().subscribe((before, now) -> {
            if (before instanceof Place.Held) {
                freed.run();
            }
        });
    }

    /// Opens it now, or as soon as it can be. Any thread.
    void arrive(Arrival arrival) {
        Platform.runLater(() -> arrivals.take(arrival));
    }

    /// Another start asks for this window, and for something to be opened in it. Any thread.
    void handedOver(Arrival arrival) {
        LOG.log(System.Logger.Level.INFO, "window.asked-for");
        Platform.runLater(() -> {
            stage.setIconified(false);
            stage.toFront();
            stage.requestFocus();
            arrivals.take(arrival);
        });
    }

    /// Tells what is wrong with this start, on the screen it begins at and wherever an account is unlocked.
    void tell(Message note) {
        rooms.warn(note);
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

    /// Closes the account that is open, then the window, so that what that keeps or lets go of is done by whoever still
    /// works for it; any thread.
    void close() {
        closeAccount();
        if (navigator.place() instanceof Place.Inside at) {
            ground.quick().rest(at.account().profile().address());
        }
        FutureTask<Void> last = new FutureTask<>(() -> {
            ticking.close();
            help.close();
            notices.close();
            rooms.leave();
            stage.hide();
        }, null);
        Platform.runLater(last);
        // The toolkit ends by itself after a window that was closed by hand.
        if (!hidden && !Platform.isFxApplicationThread()) {
            await(last);
        }
    }

    private static void await(FutureTask<Void> last) {
        try {
            last.get(LAST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            LOG.log(System.Logger.Level.WARNING, "window.not-closed", failed);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAccount() {
        if (navigator.place() instanceof Place.Inside at) {
            at.account().close();
        }
    }

    /// Before this computer sleeps: answers when the account is closed, if it is to be. Any thread.
    void sleeping() {
        if (autoLock.sleeping()) {
            closeAccount();
        }
    }

    /// The screen was locked. Any thread.
    void screenLocked() {
        autoLock.screenLocked();
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
        if (place instanceof Place.Inside at) {
            autoLock.begin();
            chores.begin(at.account(), at.account().vault()::upkeep);
        } else {
            autoLock.end();
            chores.end();
        }
        arrivals.show(rooms.enter(place, words), words, screen -> notices.over(screen, words, place));
        if (place instanceof Place.SignIn || place instanceof Place.Locked) {
            Said.whenPainted(scene, frontPainted);
            frontPainted = () -> { };
        }
    }

    private void speak(Locale locale) {
        words = new Words(locale);
        remember();
        arrivals.show(rooms.again(words), words, screen -> notices.over(screen, words, navigator.place()));
    }

    private void beat() {
        pulse.set(settings.real().instant());
        autoLock.tick();
        chores.tick(pulse.get());
        arrivals.tick();
    }

    private void remember() {
        first.spot().keep(settings.folders().window(), words.locale(), work);
    }
}
