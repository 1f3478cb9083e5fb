package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.PortalUntrusted;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// No text of the door is cut, overlapped or shortened: small windows, doubled text, German, and texts 40 % longer.
class RoomToSpareTest {
    @Test
    void nothingIsCutInASmallWindow() {
        assertEquals(Map.of(), cut(800, 600, 1, PseudoLocale.words()));
    }

    @Test
    void nothingIsCutInALargeWindow() {
        assertEquals(Map.of(), cut(1280, 800, 1, PseudoLocale.words()));
    }

    @Test
    void nothingIsCutWithDoubledTextInAnyLanguage() {
        assertEquals(Map.of(), cut(800, 600, 2, new Words(Locale.ENGLISH)));
        assertEquals(Map.of(), cut(800, 600, 2, new Words(Locale.GERMAN)));
        assertEquals(Map.of(), cut(800, 600, 2, PseudoLocale.words()));
    }

    @Test
    void firstRunNeedsNoScrollingToTheButtonInASmallWindowWithDoubledText() {
        try (OnScreen screen = new OnScreen(800, 600, 2,
                () -> new LoginView(new Door().login(), new Words(Locale.ENGLISH), _ -> { }))) {
            Bounds button = Fx.run(() -> {
                Button primary = (Button) screen.root().lookup("#primary");
                return primary.localToScene(primary.getLayoutBounds());
            });
            assertTrue(button.getMaxY() <= 600, button.toString());
            assertEquals("address", screen.focus());
        }
    }

    /// What is cut, by the state of the screen.
    private static Map<String, List<String>> cut(int width, int height, double scale, Words words) {
        return Fx.run(() -> {
            Map<String, List<String>> cut = new TreeMap<>();
            Scene scene = new Scene(new StackPane(), width, height);
            Theme theme = Theme.on(scene);
            theme.scale(scale);
            states(words).forEach((name, view) -> {
                scene.setRoot(view.get());
                // A scroll pane learns of its bar in one pass and of the room left beside it in the next.
                for (int pass = 0; pass < 3; pass++) {
                    scene.getRoot().applyCss();
                    scene.getRoot().layout();
                }
                // A menu button's text is in a label of its own, which is looked at anyway.
                List<String> found = Clipping.of(scene.getRoot()).stream()
                        .filter(line -> !line.startsWith("menu-button")).toList();
                if (!found.isEmpty()) {
                    cut.put(name, found);
                }
            });
            return cut;
        });
    }

    private static Map<String, Supplier<Parent>> states(Words words) {
        return Map.of("first", () -> new LoginView(new Door().login(), words, _ -> { }),
                "rows", () -> new LoginView(known(2).login(), words, _ -> { }),
                "busy", () -> busy(words),
                "wait", () -> ended(words, new Throttled(Duration.ofSeconds(48))),
                "damaged", () -> ended(words, new VaultRefused(Kind.DAMAGED)),
                "untrusted", () -> ended(words, new PortalUntrusted(Door.PIN, Optional.of(Door.OTHER))),
                "create", () -> new CreateAccountView(new Door().create(), words, _ -> { }),
                "locked", () -> new LockedView(known(1).locked(), words));
    }

    private static Door known(int accounts) {
        Door door = new Door();
        door.accounts.with("Mara Annabella Lindqvist-Oberholzer", Door.MARA);
        if (accounts > 1) {
            door.accounts.with("Jonas Berg", Door.JONAS);
        }
        return door;
    }

    private static LoginView ended(Words words, SignInOutcome outcome) {
        Door door = known(1);
        door.outcome = outcome;
        LoginViewModel model = door.login();
        LoginView view = new LoginView(model, words, _ -> { });
        model.signIn(Door.password("wrong"));
        return view;
    }

    private static LoginView busy(Words words) {
        Door door = new Door(true);
        door.accounts.with("Mara Lindqvist", Door.MARA);
        LoginViewModel model = door.login();
        for (int turn = 0; turn < 4; turn++) {
            door.work.runAll();
            door.ui.runAll();
        }
        LoginView view = new LoginView(model, words, _ -> { });
        model.signIn(Door.password("right"));
        return view;
    }
}
