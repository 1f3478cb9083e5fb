package app.glovebox.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.host.WindowPlace;
import app.glovebox.testing.Fx;
import app.glovebox.testing.Waiting;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.front.BrandPanel;
import app.glovebox.ui.kit.front.FirstSight;
import app.glovebox.ui.kit.look.BrandMark;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Shape;
import org.junit.jupiter.api.Test;

class FirstFrameTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Place SIGN_IN = new Place.SignIn(Optional.empty(), Message.NONE);

    private final List<Paint> fills = new ArrayList<>();

    @Test
    void theNameStandsWhereTheSignInScreenHasIt() {
        for (double scale : new double[] {0.8, 1, 1.6}) {
            Bounds first = nameIn(frame(SIGN_IN, 1280, scale, "light"), null);
            Bounds later = nameIn(frame(SIGN_IN, 1280, scale, "light"), "brand panel");
            assertEquals(later.getMinX(), first.getMinX(), 0.01, "at " + scale);
            assertEquals(later.getMinY(), first.getMinY(), 0.01, "at " + scale);
            // A label is as wide and high as whole pixels are.
            assertEquals(later.getWidth(), first.getWidth(), 1, "at " + scale);
            assertEquals(later.getHeight(), first.getHeight(), 1, "at " + scale);
        }
    }

    @Test
    void aWindowTooNarrowForTheBrandPanelHasNone() {
        FirstFrame narrow = frame(SIGN_IN, 800, 1.2, "light");
        assertFalse(Fx.run(() -> narrow.scene().getRoot().lookup(".brand-panel").isVisible()));
        FirstFrame wide = frame(SIGN_IN, 1280, 1, "light");
        assertTrue(Fx.run(() -> wide.scene().getRoot().lookup(".brand-panel").isVisible()));
        Fx.run(() -> {
            narrow.stage().close();
            wide.stage().close();
        });
    }

    @Test
    void itHasTheGroundOfWhatFollows() {
        Color brand = Color.web("#0A3A47");
        assertEquals(brand, ground(new Place.Locked(EmailAddress.parse("mara@lindqvist.example").orElseThrow())));
        assertEquals(brand, ground(new Place.SafeStart()));
        assertEquals(Color.web("#151C1F"), ground(SIGN_IN));
    }

    @Test
    void whatFollowsComesOnceAndOnlyAfterTheFrame() throws Exception {
        List<String> order = new ArrayList<>();
        FirstFrame frame = Fx.run(() -> {
            FirstFrame shown = FirstFrame.show(before(1280, 1, "light"), SIGN_IN);
            shown.scene().addPostLayoutPulseListener(() -> order.add("pulse"));
            shown.then(() -> order.add("next"));
            return shown;
        });
        assertInstanceOf(FirstSight.class, frame.scene().getRoot());
        assertFalse(Fx.run(() -> hasControl(frame.scene().getRoot())));
        Waiting.until("what follows", () -> Fx.run(() -> order.contains("next")));
        Fx.settle();
        Fx.run(() -> {
            assertTrue(order.indexOf("next") >= 3, order.toString());
            assertEquals(order.indexOf("next"), order.lastIndexOf("next"));
            frame.stage().close();
        });
    }

    @Test
    void theCarOfTheFirstPanelComesLastAndDressed() throws Exception {
        FirstFrame frame = Fx.run(() -> {
            FirstFrame shown = FirstFrame.show(before(1280, 1, "light"), SIGN_IN);
            BrandPanel late = new BrandPanel(ENGLISH);
            shown.scene().setRoot(new HBox(late));
            assertNull(late.lookup(".car-outline"));
            BrandPanel next = new BrandPanel(ENGLISH);
            ((HBox) shown.scene().getRoot()).getChildren().add(next);
            assertNotNull(next.lookup(".car-outline"));
            // After the pulse it comes in, before the next one dresses anything.
            ((Pane) late.lookup(".brand-art")).getChildren().addListener((InvalidationListener) _ ->
                    Platform.runLater(() -> fills.add(((Shape) late.lookup(".car-part")).getFill())));
            return shown;
        });
        Waiting.until("the car", () -> Fx.run(() -> !fills.isEmpty()));
        Fx.run(() -> {
            assertEquals(Color.web("#0A3A47"), fills.getFirst());
            frame.stage().close();
        });
    }

    private static boolean hasControl(Node node) {
        return node instanceof Control
                || node instanceof Parent parent && parent.getChildrenUnmodifiable().stream().anyMatch(FirstFrameTest::hasControl);
    }

    private static Bounds nameIn(FirstFrame frame, String later) {
        return Fx.run(() -> {
            if (later != null) {
                frame.scene().setRoot(new HBox(new BrandPanel(ENGLISH)));
            }
            Parent root = frame.scene().getRoot();
            root.applyCss();
            root.layout();
            Node mark = root.lookup(".brand-mark");
            assertInstanceOf(BrandMark.class, mark);
            Node name = mark.getParent().lookup(".gb-value");
            Bounds found = name.localToScene(name.getLayoutBounds());
            frame.stage().close();
            return found;
        });
    }

    private static Color ground(Place next) {
        FirstFrame frame = frame(next, 1280, 1, "dark");
        return Fx.run(() -> {
            assertEquals(ColorScheme.DARK, frame.theme().schemeProperty().get());
            Region root = (Region) frame.scene().getRoot();
            root.applyCss();
            frame.stage().close();
            return (Color) root.getBackground().getFills().getLast().getFill();
        });
    }

    private static FirstFrame frame(Place next, double width, double scale, String look) {
        return Fx.run(() -> FirstFrame.show(before(width, scale, look), next));
    }

    private static WindowSpot.Before before(double width, double scale, String look) {
        return new WindowSpot.Before(Optional.of(new WindowPlace(0, 0, width, 800, false, scale, "en", look)), ENGLISH);
    }
}
