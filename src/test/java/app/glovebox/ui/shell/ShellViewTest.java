package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class ShellViewTest extends ShellOnStage {
    @Test
    void tabGoesFromSkipLinkToRailToContentAndTheRailIsOneStop() {
        open(1280, 800, 1);
        assertEquals(List.of("Go to content", "Overview", "Portal connecting, details", "Inside", "Go to content"), Fx.run(() -> {
            List<String> walked = new ArrayList<>();
            view.lookup("#skip").requestFocus();
            for (int stop = 0; stop < 5; stop++) {
                walked.add(name(focused()));
                focused().requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            }
            return walked;
        }));
    }

    @Test
    void theRailsHelpIsTheHelpKey() {
        open(1280, 800, 1);
        Fx.run(() -> {
            List<KeyCode> pressed = new ArrayList<>();
            view.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, event -> pressed.add(event.getCode()));
            ((javafx.scene.control.Button) view.lookup("#help")).fire();
            assertEquals(List.of(KeyCode.F1), pressed);
        });
    }

    @Test
    void arrowsHomeAndEndWalkTheRailAndTabReturnsToTheLastUsed() {
        open(1280, 800, 1);
        Fx.run(() -> {
            view.lookup("#overview").requestFocus();
            press(KeyCode.DOWN);
            assertEquals("help", focused().getId());
            assertTrue(focused().isFocusVisible());
            press(KeyCode.DOWN);
            assertEquals("preferences", focused().getId());
            press(KeyCode.END);
            assertEquals("lock", focused().getId());
            press(KeyCode.HOME);
            assertEquals("overview", focused().getId());
            press(KeyCode.DOWN);
            assertEquals("help", focused().getId());
            assertFalse(view.lookup("#overview").isFocusTraversable());
        });
    }

    @Test
    void focusIsOnTheTitleAfterArrivingAndAfterTheSkipLink() {
        open(1280, 800, 1);
        Fx.run(() -> {
            assertEquals("Locked and asleep", name(focused()));
            view.lookup("#overview").requestFocus();
            ((Hyperlink) view.lookup("#skip")).fire();
            assertEquals("Locked and asleep", name(focused()));
        });
    }

    @Test
    void everyControlHasRoleAndName() {
        open(1280, 800, 1);
        Fx.run(() -> {
            around.link.becomes(Connection.State.DOWN);
            view.applyCss();
            for (Node node : view.lookupAll("*")) {
                if (node instanceof Control control && control.isFocusTraversable() && !(control instanceof ScrollPane)) {
                    assertNotNull(control.getAccessibleRole(), control::toString);
                    assertFalse(name(control).isBlank(), control::toString);
                }
            }
            assertEquals("Portal down, details", view.lookup("#portalBox").getAccessibleText());
            assertEquals("Car awake heard 08:31", view.lookup("#carStateBox").getAccessibleText());
            assertEquals("Aurora GT …204817", view.lookup("#carBox").getAccessibleText());
            assertEquals("Thu 19 Nov 08:42", view.lookup("#clock").getAccessibleText());
            assertEquals(AccessibleRole.BUTTON, view.lookup("#portalBox").getAccessibleRole());
        });
    }

    @Test
    void keysLockRefreshAndCloseTheTopmost() {
        open(1280, 800, 1);
        Fx.run(() -> {
            press(KeyCode.F5);
            around.work();
            assertEquals(List.of("link refresh"), around.happened);
            assertEquals(0, view.lookupAll(".toast").size());
            around.link.becomes(Connection.State.ONLINE, Surroundings.NOW, null);
            assertEquals("Up to date.", view.lookup(".toast").getAccessibleText());
            press(KeyCode.ESCAPE);
            assertEquals(0, view.lookupAll(".toast").size());
            chord(KeyCode.L);
            assertTrue(view.lookup("#cover").isVisible());
            assertEquals("Locking", ((Label) view.lookup("#leaving")).getText());
            around.work();
            assertTrue(around.happened.contains("vault close"));
        });
    }

    @Test
    void keysAndRailLeadToTheSettingsAndBackWithTheSameAccount() {
        open(1280, 800, 1);
        Fx.run(() -> {
            chord(KeyCode.COMMA);
            assertEquals(new Place.Preferences(around.account), around.navigator.place());
            press(KeyCode.LEFT);
            assertEquals(new Place.Preferences(around.account), around.navigator.place());
            Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.LEFT, false, false,
                    true, false));
            assertEquals(new Place.Overview(around.account, Message.NONE), around.navigator.place());
            ((ToggleButton) view.lookup("#preferences")).fire();
            assertEquals(new Place.Preferences(around.account), around.navigator.place());
            assertEquals(List.of(), around.happened);
        });
    }

    @Test
    void theRailShowsWhereWeAre() {
        Fx.run(() -> around.navigator.go(new Place.Preferences(around.account)));
        open(1280, 800, 1);
        Fx.run(() -> {
            ToggleButton here = (ToggleButton) view.lookup("#preferences");
            assertTrue(here.isSelected());
            assertFalse(((ToggleButton) view.lookup("#overview")).isSelected());
            here.fire();
            assertTrue(here.isSelected());
        });
    }

    @Test
    void removingAsksWithNameAndEffectFirst() {
        open(1280, 800, 1);
        Fx.run(() -> {
            ((Button) view.lookup("#account")).fire();
            menuItem("Remove this account from this computer…").fire();
            Parent dialog = (Parent) view.lookup(".dialog");
            String asked = dialog.getAccessibleText();
            assertTrue(asked.contains("Mara Lindqvist") && asked.contains("mara@lindqvist.example"), asked);
            assertEquals("Keep it", name(focused()));
            button(dialog, "Remove account").fire();
            around.work();
            assertTrue(around.happened.contains("vault delete"));
        });
    }

    @Test
    void bannerFollowsTheConnectionAndOffersTheWayOut() {
        open(1280, 800, 1);
        Fx.run(() -> {
            Node banner = view.lookup("#banner");
            assertFalse(banner.isVisible());
            around.link.becomes(Connection.State.DOWN);
            assertEquals("Offline. Showing data from 08:31.", banner.getAccessibleText());
            ((Hyperlink) banner.lookup(".hyperlink")).fire();
            around.work();
            assertEquals(List.of("link refresh"), around.happened);
            around.link.becomes(Connection.State.UNTRUSTED);
            assertTrue(banner.getStyleClass().contains("danger"));
            around.link.becomes(Connection.State.SIGNED_OUT);
            assertEquals("Sign in", ((Hyperlink) banner.lookup(".hyperlink")).getText());
            around.link.becomes(Connection.State.ONLINE);
            assertFalse(banner.isVisible());
        });
    }

    @Test
    void textGrowsAndShrinksByKeysWithoutAFault() {
        open(1280, 800, 1);
        List<Throwable> faults = new ArrayList<>();
        var before = Fx.run(() -> {
            var kept = Thread.currentThread().getUncaughtExceptionHandler();
            Thread.currentThread().setUncaughtExceptionHandler((thread, fault) -> faults.add(fault));
            return kept;
        });
        try {
            resize(KeyCode.PLUS, 2);
            resize(KeyCode.MINUS, 1);
        } finally {
            Fx.run(() -> Thread.currentThread().setUncaughtExceptionHandler(before));
        }
        assertEquals(List.of(), faults);
        assertEquals(56, Fx.run(() -> view.lookup(".top-bar").getLayoutBounds().getHeight()), 1);
    }

    @Test
    void theKeyToLockIsWrittenInTheLanguageOfTheMenu() {
        open(new Words(Locale.GERMAN), 1280, 800, 1);
        Fx.run(() -> {
            ((Button) view.lookup("#account")).fire();
            assertEquals(null, menuItem("Jetzt sperren (Strg+L)").getAccelerator());
        });
    }

    @Test
    void noRuleDrawsAWarning() {
        open(1280, 800, 1);
        assertEquals(List.of(), CssWarnings.of(() ->
                new ShellView(around.model(), new Words(Locale.ENGLISH), new VBox(new Label("room")))));
    }

    @Test
    void aNoteIsToldOnceAndNoneIsNot() {
        open(1280, 800, 1);
        Fx.run(() -> {
            view.tell(Message.NONE);
            assertEquals(0, view.lookupAll(".toast").size());
            view.tell(Message.of("shell.left.signedOut"));
            assertEquals("Signed out.", view.lookup(".toast").getAccessibleText());
        });
    }

    /// Presses Ctrl with that key until the text has that size, each time through a whole frame.
    private void resize(KeyCode key, double scale) {
        for (int press = 0; press < 20 && theme.scaleProperty().get() != scale; press++) {
            Fx.run(() -> chord(key));
            Fx.settle();
        }
        assertEquals(scale, theme.scaleProperty().get());
    }

    private Node focused() {
        return view.getScene().getFocusOwner();
    }

    private void press(KeyCode code) {
        key(code, false);
    }

    private void chord(KeyCode code) {
        key(code, true);
    }

    private void key(KeyCode code, boolean control) {
        Event.fireEvent(focused(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
    }

    private static String name(Node node) {
        String spoken = node.getAccessibleText();
        return spoken == null ? ((Labeled) node).getText() : spoken;
    }

    private static Button button(Parent parent, String text) {
        return parent.lookupAll(".button").stream().map(Button.class::cast)
                .filter(button -> button.getText().equals(text)).findFirst().orElseThrow();
    }

    private static MenuItem menuItem(String text) {
        ContextMenu menu = (ContextMenu) Window.getWindows().stream().filter(ContextMenu.class::isInstance)
                .findFirst().orElseThrow();
        MenuItem item = menu.getItems().stream().filter(each -> text.equals(each.getText())).findFirst().orElseThrow();
        menu.hide();
        return item;
    }
}
