package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.install.Damage;
import app.glovebox.install.InstallState;
import app.glovebox.install.LaunchOptions;
import app.glovebox.install.SelfCheck;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SelfNoticesTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Place DOOR = new Place.SignIn(Optional.empty(), Message.NONE);
    private static final InstallState DAMAGED = new InstallState.Damaged(List.of(
            new Damage(Damage.Kind.CHANGED, "bin/Glovebox"), new Damage(Damage.Kind.MISSING, "lib/app/x.jar")), Instant.EPOCH);

    private InstallState state = DAMAGED;
    private LaunchOptions launch = LaunchOptions.none();
    private final SelfCheck self = new SelfCheck(progress -> state, () -> launch);
    private Stage stage;
    private SelfNotices notices;
    private TextField typed;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            stage = new Stage();
            typed = new TextField();
            Scene scene = new Scene(new StackPane(), 900, 600);
            Theme theme = Theme.on(scene);
            stage.setScene(scene);
            Background background = new Background(Runnable::run, Platform::runLater);
            notices = new SelfNotices(self, background,
                    new AboutWindow(stage, theme, self, background, new SimpleObjectProperty<>(Instant.EPOCH), false));
            scene.setRoot(notices.over(new StackPane(typed), ENGLISH, DOOR));
            stage.show();
            typed.requestFocus();
        });
        Fx.settle();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            notices.close();
            stage.close();
        });
    }

    @Test
    void damageIsToldOverTheScreenWithoutTakingTheFocusAndGoesWhenItIsMended() {
        assertFalse(shown("#selfDamage") || shown("#selfLaunch"));
        self.atStart();
        Fx.settle();
        assertEquals("This installation is damaged: 2 files differ from what was built. Reinstall it from the package.",
                text("#selfDamage"));
        assertTrue(Fx.run(() -> typed.isFocused()));
        assertFalse(shown("#selfLaunch"));
        state = new InstallState.NotPackaged();
        self.check((done, total) -> { });
        Fx.settle();
        assertFalse(shown("#selfDamage"));
    }

    @Test
    void damageIsToldOnEveryScreenAndInTheLanguageChosen() {
        self.atStart();
        Fx.settle();
        Fx.run(() -> stage.getScene().setRoot(notices.over(new StackPane(), new Words(Locale.GERMAN), new Place.Held())));
        assertTrue(text("#selfDamage").startsWith("Diese Installation ist beschädigt: 2 Dateien weichen"));
    }

    @Test
    void launchOptionsAreToldAtTheDoorUntilDismissed() {
        launch = LaunchOptions.of(Map.of("LD_PRELOAD", "/tmp/x.so"), List.of());
        self.atStart();
        Fx.settle();
        assertEquals("Glovebox was started with LD_PRELOAD. Another program can load code into it this way.",
                text("#selfLaunch"));
        Fx.run(() -> stage.getScene().setRoot(notices.over(new StackPane(), ENGLISH, new Place.Held())));
        assertFalse(shown("#selfLaunch"));
        Fx.run(() -> {
            stage.getScene().setRoot(notices.over(new StackPane(typed), ENGLISH, DOOR));
            Hyperlink dismiss = link("#selfLaunch", "Dismiss");
            dismiss.requestFocus();
            dismiss.fire();
        });
        Fx.settle();
        assertFalse(shown("#selfLaunch"));
        assertTrue(Fx.run(() -> typed.isFocused()));
        assertTrue(shown("#selfDamage"));
        Fx.run(() -> stage.getScene().setRoot(notices.over(new StackPane(), ENGLISH, DOOR)));
        assertFalse(shown("#selfLaunch"));
    }

    @Test
    void bothLeadToAboutBesideTheWindowWhichClosesAlong() {
        self.atStart();
        Fx.settle();
        Fx.run(() -> link("#selfDamage", "Which files").fire());
        Fx.settle();
        Stage about = Fx.run(() -> Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast)
                .filter(each -> "About Glovebox".equals(each.getTitle())).findFirst().orElseThrow());
        assertTrue(Fx.run(() -> about.getScene().getRoot().lookupAll(".damaged-file").size() == 2));
        Fx.run(notices::close);
        assertFalse(Fx.run(about::isShowing));
    }

    @Test
    void itsStylesAreKnown() {
        self.atStart();
        assertEquals(List.of(), CssWarnings.of(() -> notices.over(new StackPane(), ENGLISH, DOOR)));
    }

    private boolean shown(String selector) {
        return Fx.run(() -> stage.getScene().getRoot().lookup(selector) instanceof Node banner && banner.isVisible());
    }

    private String text(String selector) {
        return Fx.run(() -> {
            Node banner = stage.getScene().getRoot().lookup(selector);
            assertTrue(banner.isVisible());
            return ((Labeled) banner.lookup(".banner-text")).getText();
        });
    }

    private Hyperlink link(String banner, String words) {
        return stage.getScene().getRoot().lookup(banner).lookupAll(".hyperlink").stream().map(Hyperlink.class::cast)
                .filter(each -> each.getText().equals(words)).findFirst().orElseThrow();
    }
}
