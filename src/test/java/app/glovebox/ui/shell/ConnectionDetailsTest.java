package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The window under the connection, opened as people open it.
class ConnectionDetailsTest extends ShellOnStage {
    @ParameterizedTest
    @EnumSource(value = KeyCode.class, names = {"ENTER", "SPACE"})
    void aKeyOpensItTheFactsGoOnAndEscapeCloses(KeyCode key) {
        open(1280, 800, 1);
        Fx.run(() -> {
            around.link.roundTrip = Duration.ofMillis(8);
            around.link.becomes(Connection.State.DOWN, Surroundings.NOW.minusSeconds(120), Surroundings.NOW.plusSeconds(9));
            view.lookup("#portalBox").requestFocus();
            press(key);
        });
        Fx.settle();
        assertEquals(List.of("The Portal does not answer. Glovebox keeps trying.", "Last answer took", "8 ms",
                "Last contact", "08:40", "Next try", "in 9 s"), Fx.run(this::shown));
        Fx.run(() -> {
            around.later(5);
            assertEquals("in 4 s", shown().getLast());
            around.link.becomes(Connection.State.ONLINE, Surroundings.NOW, null);
            assertEquals(List.of("The Portal answers.", "Last answer took", "8 ms", "Last contact", "08:42"), shown());
            press(KeyCode.ESCAPE);
            assertTrue(windows().isEmpty());
            assertEquals("portalBox", view.getScene().getFocusOwner().getId());
        });
    }

    @Test
    void checkNowHasTheFocusAndAsksThePortal() {
        open(1280, 800, 1);
        Fx.run(() -> show(view));
        Fx.settle();
        Fx.run(() -> {
            Button check = (Button) windows().getFirst().getScene().getFocusOwner();
            assertEquals("Check now", check.getText());
            check.fire();
            around.work();
            assertEquals(List.of("link refresh"), around.happened);
            around.link.becomes(Connection.State.UNTRUSTED);
            assertFalse(check.isVisible());
        });
    }

    @Test
    void itDoesNotStayOpenOverALockedAccount() {
        open(1280, 800, 1);
        Fx.run(() -> show(view));
        Fx.settle();
        Fx.run(() -> {
            assertEquals(1, windows().size());
            Event.fireEvent(view.getScene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.L, false, true, false, false));
            assertTrue(windows().isEmpty());
            assertTrue(view.lookup("#cover").isVisible());
        });
    }

    @Test
    void itClosesWhenTheColoursChange() {
        open(1280, 800, 1);
        Fx.run(() -> theme.force(ColorScheme.LIGHT));
        Fx.run(() -> show(view));
        Fx.settle();
        assertEquals(1, Fx.run(() -> windows().size()));
        Fx.run(() -> theme.force(ColorScheme.DARK));
        Fx.settle();
        assertEquals(0, Fx.run(() -> windows().size()));
    }

    @Test
    void itClosesWithTheFrame() {
        open(1280, 800, 1);
        Fx.run(() -> show(view));
        Fx.settle();
        Fx.run(() -> {
            stage.getScene().setRoot(new VBox());
            assertTrue(windows().isEmpty());
        });
    }

    @Test
    void itStandsInsideTheSmallestWindowInTheLargestTextAndLooksLikeTheRest() {
        open(new Words(Locale.GERMAN), 800, 600, 2);
        Fx.run(() -> show(view));
        Fx.settle();
        Fx.run(() -> {
            Node content = windows().getFirst().getContentNode();
            Label state = (Label) content.lookup(".label");
            content.lookupAll(".label").stream().map(Label.class::cast).filter(label -> label.getParent().isVisible())
                    .forEach(label -> assertEquals(label.getText(), ((Text) label.lookup(".text")).getText()));
            assertEquals(28, state.getFont().getSize(), 0.1);
            assertTrue(content.getLayoutBounds().getWidth() < 800, () -> "wide: " + content.getLayoutBounds());
            assertTrue(content.getLayoutBounds().getHeight() < 500, () -> "high: " + content.getLayoutBounds());
        });
    }

    @Test
    void noRuleDrawsAWarningWhileItIsOpen() {
        open(1280, 800, 1);
        List<PopOver> opened = new ArrayList<>();
        assertEquals(List.of(), CssWarnings.of(() -> {
            ShellView shell = new ShellView(around.model(), new Words(Locale.ENGLISH), new VBox(new Label("room")));
            Platform.runLater(() -> {
                show(shell);
                opened.addAll(windows());
            });
            return shell;
        }));
        assertEquals(2, opened.size());
    }

    private static void show(ShellView shell) {
        Node box = shell.lookup("#portalBox");
        box.requestFocus();
        box.executeAccessibleAction(AccessibleAction.FIRE);
    }

    private void press(KeyCode code) {
        Event.fireEvent(view.getScene().getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    private static List<PopOver> windows() {
        return Window.getWindows().stream().filter(PopOver.class::isInstance).map(PopOver.class::cast)
                .filter(Window::isShowing).toList();
    }

    private List<String> shown() {
        List<String> texts = new ArrayList<>();
        windows().getFirst().getContentNode().lookupAll(".label").forEach(node -> {
            if (node.isVisible() && node.getParent().isVisible()) {
                texts.add(((Label) node).getText());
            }
        });
        return texts;
    }
}
