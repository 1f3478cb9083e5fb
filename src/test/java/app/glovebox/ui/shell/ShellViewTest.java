package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.vehicle.CarLife;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ShellViewTest {
    private final Surroundings around = new Surroundings(CarLife.parked(Surroundings.NOW.minusSeconds(660)));
    private Stage stage;
    private Theme theme;
    private ShellView view;

    @AfterEach
    void close() {
        Fx.run(stage::close);
    }

    @Test
    void tabGoesFromSkipLinkToRailToContentAndTheRailIsOneStop() {
        open(1280, 800, 1);
        assertEquals(List.of("Go to content", "Overview", "Inside", "Go to content"), Fx.run(() -> {
            List<String> walked = new ArrayList<>();
            view.lookup("#skip").requestFocus();
            for (int stop = 0; stop < 4; stop++) {
                walked.add(name(focused()));
                focused().requestFocusTraversal(javafx.scene.TraversalDirection.NEXT);
            }
            return walked;
        }));
    }

    @Test
    void arrowsHomeAndEndWalkTheRailAndTabReturnsToTheLastUsed() {
        open(1280, 800, 1);
        Fx.run(() -> {
            view.lookup("#overview").requestFocus();
            press(KeyCode.DOWN);
            assertEquals("account", focused().getId());
            assertTrue(focused().isFocusVisible());
            press(KeyCode.END);
            assertEquals("lock", focused().getId());
            press(KeyCode.HOME);
            assertEquals("overview", focused().getId());
            press(KeyCode.DOWN);
            assertEquals("account", focused().getId());
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
            assertEquals("Portal down", view.lookup("#portalBox").getAccessibleText());
            assertEquals("Car awake heard 08:31", view.lookup("#carStateBox").getAccessibleText());
            assertEquals("Aurora GT …204817", view.lookup("#carBox").getAccessibleText());
            assertEquals("Thu 19 Nov 08:42", view.lookup("#clock").getAccessibleText());
            assertEquals(AccessibleRole.TEXT, view.lookup("#portalBox").getAccessibleRole());
        });
    }

    @Test
    void keysLockRefreshAndCloseTheTopmost() {
        open(1280, 800, 1);
        Fx.run(() -> {
            press(KeyCode.F5);
            around.work();
            assertEquals(List.of("link refresh"), around.happened);
            assertEquals(1, view.lookupAll(".toast").size());
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
    void railFoldsBelowTwelveHundredAndWithLargeText() {
        open(1280, 800, 1);
        Node brand = Fx.run(() -> view.lookup(".rail-name"));
        assertTrue(brand.isVisible());
        Fx.run(() -> theme.scale(2));
        Fx.settle();
        assertFalse(brand.isVisible());
        Fx.run(() -> theme.scale(1));
        Fx.run(() -> stage.setWidth(1100));
        Fx.settle();
        assertFalse(brand.isVisible());
        Fx.run(() -> assertEquals(64, ((VBox) view.lookup("#rail")).getWidth(), 1));
    }

    @Test
    void noTextIsCutInAnySizeOrLanguage() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            for (double scale : List.of(1.0, 2.0)) {
                open(new Words(locale), scale == 1 ? 1280 : 800, scale == 1 ? 800 : 600, scale);
                Fx.run(() -> {
                    around.link.becomes(Connection.State.ONLINE);
                    around.link.becomes(Connection.State.DOWN);
                });
                Fx.settle();
                assertEquals(List.of(), Fx.run(() -> cut(view)), locale + " at " + scale);
                Fx.run(stage::close);
            }
        }
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

    /// Labels narrower than their text, outside the window, or outside the bar they stand in.
    private static List<String> cut(Parent root) {
        List<String> cut = new ArrayList<>();
        for (Node node : root.lookupAll(".label")) {
            if (node instanceof Label label && shown(label) && !label.getText().isEmpty()) {
                Node text = label.lookup(".text");
                if (text instanceof javafx.scene.text.Text drawn && !drawn.getText().equals(label.getText())) {
                    cut.add(label.getText() + " shown as " + drawn.getText());
                }
                if (!within(label, root) || !within(label, box(label))) {
                    cut.add(label.getText() + " runs out of its place");
                }
            }
        }
        return cut;
    }

    private static boolean within(Node node, Node place) {
        Bounds inner = node.localToScene(node.getLayoutBounds());
        Bounds outer = place.localToScene(place.getLayoutBounds());
        return inner.getMinX() > outer.getMinX() - 1 && inner.getMaxX() < outer.getMaxX() + 1
                && inner.getMinY() > outer.getMinY() - 1 && inner.getMaxY() < outer.getMaxY() + 1;
    }

    private static Node box(Node node) {
        Node box = node;
        while (box.getParent() != null && !(box.getStyleClass().contains("top-bar") || box.getStyleClass().contains("rail")
                || box.getStyleClass().contains("banner"))) {
            box = box.getParent();
        }
        return box;
    }

    private static boolean shown(Node node) {
        return node == null || node.isVisible() && shown(node.getParent());
    }

    private void open(int width, int height, double scale) {
        open(new Words(Locale.ENGLISH), width, height, scale);
    }

    private void open(Words words, int width, int height, double scale) {
        Fx.run(() -> {
            Label title = new Label("Locked and asleep");
            title.getStyleClass().add("gb-h1");
            view = new ShellView(around.model(), words, new VBox(title, new Button("Inside")));
            Scene scene = new Scene(view, width, height);
            theme = Theme.on(scene);
            theme.scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
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
