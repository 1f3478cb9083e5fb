package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

/// The frame in windows and text of different sizes: everything keeps its place and nothing is cut.
class ShellSizesTest extends ShellOnStage {
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
        for (Words words : List.of(new Words(Locale.ENGLISH), new Words(Locale.GERMAN), PseudoLocale.words())) {
            for (double scale : List.of(1.0, 2.0)) {
                open(words, scale == 1 ? 1280 : 800, scale == 1 ? 800 : 600, scale);
                Fx.run(() -> {
                    around.link.becomes(Connection.State.ONLINE);
                    around.link.becomes(Connection.State.DOWN);
                });
                Fx.settle();
                assertEquals(List.of(), Fx.run(() -> cut(view)), words.text("shell.refresh.done") + " at " + scale);
                Fx.run(stage::close);
            }
        }
    }

    @Test
    void theClockKeepsItsCornerInNarrowWindowsAndLargeText() {
        for (double scale : List.of(1.0, 2.0)) {
            open(new Words(Locale.GERMAN), 800, 600, scale);
            Fx.run(() -> around.link.becomes(Connection.State.UNTRUSTED));
            Fx.settle();
            Fx.run(() -> {
                assertEquals(800 - 24, at("#clock").getMaxX(), 1);
                assertTrue(at(".top-bar").getMaxY() < 140, () -> "bar ends at " + at(".top-bar").getMaxY());
                for (String fact : List.of("#carBox", "#portalBox", "#carStateBox")) {
                    assertFalse(at("#clock").intersects(at(fact)), fact);
                }
                stage.close();
            });
        }
    }

    @Test
    void toastsLeaveTheRailFree() {
        open(800, 600, 2);
        Fx.run(() -> view.tell(Message.of("shell.left.untold")));
        Fx.settle();
        Fx.run(() -> assertTrue(at(".toast").getMinX() >= at("#rail").getMaxX()));
    }

    @Test
    void theBannerScrollsUnderThePageHeadAndEndsWhereTheCardsEnd() {
        VBox head = Fx.run(() -> new VBox(new Label("Locked")));
        VBox card = Fx.run(() -> new VBox(new Label("Card")));
        open(new Words(Locale.ENGLISH), Fx.run(() -> {
            head.getStyleClass().add("page-head");
            card.setMinHeight(2000);
            ScrollPane room = new ScrollPane(new VBox(head, card));
            room.setFitToWidth(true);
            return room;
        }), 1280, 800, 1);
        Fx.run(() -> around.link.becomes(Connection.State.DOWN));
        Fx.settle();
        Fx.run(() -> {
            Bounds banner = at("#banner");
            assertTrue(banner.getMinY() >= bounds(head).getMaxY());
            assertTrue(banner.getMaxY() <= bounds(card).getMinY());
            assertEquals(bounds(card).getMaxX(), banner.getMaxX(), 0.5);
            assertTrue(banner.getMaxX() < 1280 - 8, "beside the scroll bar");
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
}
