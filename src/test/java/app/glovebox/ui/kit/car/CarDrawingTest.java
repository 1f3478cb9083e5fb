package app.glovebox.ui.kit.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import org.junit.jupiter.api.Test;

class CarDrawingTest {
    private static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");

    @Test
    void readsEveryPartInPaintOrder() {
        assertEquals(25, CarShape.parts().size());
        assertEquals("wheel-fl", CarShape.parts().getFirst().id());
        assertEquals("charge-port", CarShape.parts().getLast().id());
        assertTrue(CarShape.parts().stream().allMatch(part -> part.outline().startsWith("M")));
    }

    @Test
    void openDoorTurnsTogetherWithItsWindowAndBack() {
        Fx.run(() -> {
            CarDrawing car = new CarDrawing(404);
            car.show(truth(parked().says(Signals.DOOR_ROW1_DRIVER_IS_OPEN, true)), true);
            Rotate door = (Rotate) car.part(Signals.DOOR_ROW1_DRIVER_IS_OPEN).getTransforms().getFirst();
            assertEquals(34, door.getAngle());
            assertEquals(34, door.getPivotX());
            assertEquals(150, door.getPivotY());
            assertSame(door, car.part(Signals.WINDOW_ROW1_DRIVER_IS_OPEN).getTransforms().getFirst());
            assertTrue(car.part(Signals.DOOR_ROW1_DRIVER_IS_OPEN).getStyleClass().contains("open"));
            assertFalse(car.part(Signals.WINDOW_ROW1_DRIVER_IS_OPEN).getStyleClass().contains("open"));
            car.show(truth(parked()), true);
            assertEquals(0, door.getAngle());
            assertFalse(car.part(Signals.DOOR_ROW1_DRIVER_IS_OPEN).getStyleClass().contains("open"));
        });
    }

    @Test
    void openLidsLowTyresAndThePlugAreMarked() {
        Fx.run(() -> {
            CarDrawing car = new CarDrawing(404);
            car.show(truth(parked().says(Signals.HOOD_IS_OPEN, true).says(Signals.TRUNK_REAR_IS_OPEN, true)
                    .says(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, true)
                    .says(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED, true)), true);
            assertTrue(car.part(Signals.HOOD_IS_OPEN).getStyleClass().contains("open"));
            assertTrue(car.part(Signals.TRUNK_REAR_IS_OPEN).getStyleClass().contains("open"));
            assertTrue(car.part(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW).getStyleClass().contains("low"));
            assertFalse(car.part(Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW).getStyleClass().contains("low"));
            assertTrue(car.part(Signals.CHARGING_PORT_IS_FLAP_OPEN).getStyleClass().contains("plugged"));
        });
    }

    @Test
    void unreadPartDoesNotLookLikeAClosedOne() {
        Fx.run(() -> {
            CarDrawing car = new CarDrawing(404);
            car.show(truth(parked().never(Signals.TRUNK_REAR_IS_OPEN)), true);
            assertTrue(car.part(Signals.TRUNK_REAR_IS_OPEN).getStyleClass().contains("unread"));
            assertFalse(car.part(Signals.HOOD_IS_OPEN).getStyleClass().contains("unread"));
        });
    }

    @Test
    void padlockIsGreenOnlyWhileTheLockIsProven() {
        Fx.run(() -> {
            CarDrawing car = new CarDrawing(404);
            Node badge = car.lookup(".lock-badge");
            PseudoClass locked = PseudoClass.getPseudoClass("locked");
            car.show(truth(parked()), true);
            assertTrue(badge.getPseudoClassStates().contains(locked));
            car.show(truth(parked()), false);
            assertFalse(badge.getPseudoClassStates().contains(locked));
        });
    }

    @Test
    void driversSideIsTheLeftOne() {
        Fx.run(() -> {
            CarDrawing car = new CarDrawing(404);
            assertTrue(car.part(Signals.DOOR_ROW1_DRIVER_IS_OPEN).getLayoutBounds().getMaxX() < 120);
            assertTrue(car.part(Signals.DOOR_ROW2_PASSENGER_IS_OPEN).getLayoutBounds().getMinX() > 120);
        });
    }

    @Test
    void outlineLiesOnItsSideNoseToTheRight() {
        Fx.run(() -> {
            CarOutline outline = new CarOutline(660);
            assertEquals(477 * 660.0 / 500, outline.getLayoutBounds().getWidth(), 6);
            assertTrue(outline.getLayoutBounds().getWidth() > 2 * outline.getLayoutBounds().getHeight());
        });
    }

    @Test
    void noPartOfALayerCoversAnother() {
        Fx.run(() -> {
            assertEquals(List.of(6, 1, 5, 13), CarShape.layers().stream().map(List::size).toList());
            for (List<CarShape.Part> layer : CarShape.layers()) {
                for (CarShape.Part one : layer) {
                    for (CarShape.Part other : layer) {
                        assertTrue(one == other || covered(one, other) < 1, one.id() + " and " + other.id());
                    }
                }
            }
        });
    }

    /// As much of a box as the common ground needs.
    private static double covered(CarShape.Part one, CarShape.Part other) {
        Bounds common = Shape.intersect(one.node(), other.node()).getLayoutBounds();
        return common.isEmpty() ? 0 : Math.min(common.getWidth(), common.getHeight());
    }

    @Test
    void layersLookAsPartByPart() {
        Fx.run(() -> {
            CarOutline outline = new CarOutline(CarShape.LENGTH);
            Group parts = new Group(CarShape.parts().stream().map(part -> (Node) part.node()).toList());
            parts.getTransforms().addAll(new Rotate(90), new Scale(1, 1));
            WritableImage layered = painted(outline);
            WritableImage single = painted(new Group(parts));
            int differ = 0;
            for (int x = 0; x < layered.getWidth(); x++) {
                for (int y = 0; y < layered.getHeight(); y++) {
                    Color one = layered.getPixelReader().getColor(x, y);
                    differ += Math.abs(one.getBrightness() - single.getPixelReader().getColor(x, y).getBrightness()) > 0.2 ? 1 : 0;
                }
            }
            assertTrue(differ < 40, differ + " pixels");
        });
    }

    private static WritableImage painted(Group drawing) {
        drawing.lookupAll(".car-part").forEach(part -> {
            ((SVGPath) part).setFill(Color.WHITE);
            ((SVGPath) part).setStroke(Color.BLACK);
            ((SVGPath) part).setStrokeWidth(1.3);
        });
        new Scene(drawing);
        return drawing.snapshot(null, null);
    }

    private static CarLife parked() {
        return CarLife.parked(NOW);
    }

    private static Truth truth(CarLife car) {
        return Truth.of(car.latest(), NOW);
    }
}
