package app.glovebox.ui.kit.car;

import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Scale;
import javafx.util.Duration;

/// The car from above, showing what the truth says: open parts, low tyres, the plug, the lock. Colour is never alone:
/// whoever shows this drawing puts a word beside each open part and each low tyre. The car is left-hand drive, so the
/// driver's side is the left one.
public final class CarDrawing extends Pane {
    private static final Duration TURN = Duration.millis(240);
    private static final double BADGE_X = 120;
    private static final double BADGE_Y = 268;

    private static final Map<Signal, String> PARTS = Map.ofEntries(
            Map.entry(Signals.DOOR_ROW1_DRIVER_IS_OPEN, "door-fl"),
            Map.entry(Signals.DOOR_ROW1_PASSENGER_IS_OPEN, "door-fr"),
            Map.entry(Signals.DOOR_ROW2_DRIVER_IS_OPEN, "door-rl"),
            Map.entry(Signals.DOOR_ROW2_PASSENGER_IS_OPEN, "door-rr"),
            Map.entry(Signals.WINDOW_ROW1_DRIVER_IS_OPEN, "window-fl"),
            Map.entry(Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, "window-fr"),
            Map.entry(Signals.WINDOW_ROW2_DRIVER_IS_OPEN, "window-rl"),
            Map.entry(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, "window-rr"),
            Map.entry(Signals.HOOD_IS_OPEN, "hood"),
            Map.entry(Signals.TRUNK_REAR_IS_OPEN, "trunk"),
            Map.entry(Signals.CHARGING_PORT_IS_FLAP_OPEN, "charge-port"),
            Map.entry(Signals.TIRE_ROW1_LEFT_IS_PRESSURE_LOW, "wheel-fl"),
            Map.entry(Signals.TIRE_ROW1_RIGHT_IS_PRESSURE_LOW, "wheel-fr"),
            Map.entry(Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW, "wheel-rl"),
            Map.entry(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, "wheel-rr"));

    private final Map<String, SVGPath> parts = new LinkedHashMap<>();
    private final Map<String, CarShape.Part> shapes = new HashMap<>();
    private final Map<String, Rotate> turns = new HashMap<>();
    /// Doors that are open or on their way there.
    private final Set<String> swung = new HashSet<>();
    private final LockBadge badge = new LockBadge();
    private final double scale;

    /// @param length in pixels
    public CarDrawing(double length) {
        scale = length / CarShape.LENGTH;
        Group car = new Group();
        for (CarShape.Part part : CarShape.parts()) {
            SVGPath node = part.node();
            if (part.turns()) {
                // A window turns with its door: both hang on the same hinge.
                node.getTransforms().add(turns.computeIfAbsent(corner(part.id()), corner -> part.turn()));
            }
            parts.put(part.id(), node);
            shapes.put(part.id(), part);
            car.getChildren().add(node);
        }
        car.getTransforms().add(new Scale(scale, scale));
        getChildren().addAll(car, badge);
        getStyleClass().add("car-drawing");
        setMinSize(CarShape.WIDTH * scale, CarShape.LENGTH * scale);
        setPrefSize(CarShape.WIDTH * scale, CarShape.LENGTH * scale);
        setMaxSize(CarShape.WIDTH * scale, CarShape.LENGTH * scale);
    }

    /// Shows it; doors turn unless motion is reduced.
    ///
    /// @param proven whether the lock is known to be so now
    public void show(Truth truth, boolean proven) {
        mark("open", truth.open());
        mark("unread", truth.body().unread());
        mark("low", truth.lowTires());
        styled(parts.get("charge-port"), "plugged", truth.body().plugged());
        Truth.DOORS.forEach(door -> turn(PARTS.get(door), truth.open().contains(door)));
        badge.show(truth.lock(), proven);
    }

    /// Rings one part, for walking over the car by keyboard.
    public void pick(Optional<Signal> part) {
        parts.forEach((id, node) -> styled(node, "picked", part.map(PARTS::get).filter(id::equals).isPresent()));
    }

    /// The node of the part that signal is about.
    public SVGPath part(Signal signal) {
        return parts.get(PARTS.get(signal));
    }

    /// Where a closed part lies, in this drawing's coordinates.
    public Bounds place(Signal signal) {
        Bounds own = part(signal).getLayoutBounds();
        return new BoundingBox(own.getMinX() * scale, own.getMinY() * scale, own.getWidth() * scale,
                own.getHeight() * scale);
    }

    /// The badge grows with the text, around the middle of the roof.
    @Override
    protected void layoutChildren() {
        double size = badge.prefWidth(-1);
        badge.resizeRelocate(BADGE_X * scale - size / 2, BADGE_Y * scale - size / 2, size, size);
    }

    private void mark(String styleClass, Collection<Signal> marked) {
        PARTS.forEach((signal, id) -> {
            boolean tyre = id.startsWith("wheel");
            if (tyre == styleClass.equals("low")) {
                styled(parts.get(id), styleClass, marked.contains(signal));
            }
        });
    }

    private void turn(String door, boolean open) {
        Rotate turn = turns.get(corner(door));
        boolean changed = open ? swung.add(door) : swung.remove(door);
        if (!changed) {
            return;
        }
        double angle = open ? shapes.get(door).openAngle() : 0;
        if (getScene() == null || getScene().getPreferences().isReducedMotion()) {
            turn.setAngle(angle);
            return;
        }
        new Timeline(new KeyFrame(TURN, new KeyValue(turn.angleProperty(), angle, Interpolator.EASE_OUT))).play();
    }

    /// "door-fl" and "window-fl" share the corner "fl".
    private static String corner(String id) {
        return id.substring(id.indexOf('-') + 1);
    }

    private static void styled(SVGPath part, String styleClass, boolean on) {
        if (!on) {
            part.getStyleClass().remove(styleClass);
        } else if (!part.getStyleClass().contains(styleClass)) {
            part.getStyleClass().add(styleClass);
        }
    }
}
