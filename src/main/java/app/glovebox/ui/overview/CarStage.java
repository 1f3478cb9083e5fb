package app.glovebox.ui.overview;

import app.glovebox.ui.kit.car.CarDrawing;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// The car in the middle, its tyres' values at the four corners, and a call-out with a leader beside each open part.
/// Places are those of the drawing 404 long; a call-out gives way downwards when its place is taken.
final class CarStage extends Pane {
    private static final double LENGTH = 404;
    private static final double MARGIN = 12;
    /// From the front bumper to the upper edge of the tyres' values.
    private static final List<Double> TYRE_TOPS = List.of(41.0, 41.0, 256.0, 256.0);
    /// The drawing is as wide as its mirrors; beside the wheels there is this much more room.
    private static final double WAIST = 14;
    private static final double LEADER = 20;
    private static final double BODY_EDGE = 26;
    private static final Map<Signal, Double> CALL_OUT_TOPS = Map.ofEntries(
            Map.entry(Signals.HOOD_IS_OPEN, 8.0), Map.entry(Signals.TRUNK_REAR_IS_OPEN, 370.0),
            Map.entry(Signals.CHARGING_PORT_IS_FLAP_OPEN, 322.0),
            Map.entry(Signals.DOOR_ROW1_DRIVER_IS_OPEN, 140.0), Map.entry(Signals.WINDOW_ROW1_DRIVER_IS_OPEN, 160.0),
            Map.entry(Signals.DOOR_ROW1_PASSENGER_IS_OPEN, 140.0),
            Map.entry(Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, 160.0),
            Map.entry(Signals.DOOR_ROW2_DRIVER_IS_OPEN, 200.0), Map.entry(Signals.WINDOW_ROW2_DRIVER_IS_OPEN, 220.0),
            Map.entry(Signals.DOOR_ROW2_PASSENGER_IS_OPEN, 200.0),
            Map.entry(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, 220.0));
    private static final List<Signal> LEFT = List.of(Signals.CHARGING_PORT_IS_FLAP_OPEN,
            Signals.DOOR_ROW1_DRIVER_IS_OPEN, Signals.WINDOW_ROW1_DRIVER_IS_OPEN,
            Signals.DOOR_ROW2_DRIVER_IS_OPEN, Signals.WINDOW_ROW2_DRIVER_IS_OPEN);

    private final CarDrawing car = new CarDrawing(LENGTH);
    private final List<TyreLabel> tyres = new ArrayList<>();
    private final Map<Signal, HBox> callOuts = new LinkedHashMap<>();

    CarStage() {
        getStyleClass().add("car-stage");
        getChildren().add(car);
        for (int corner = 0; corner < CarParts.TYRES.size(); corner++) {
            TyreLabel label = new TyreLabel(CarParts.TYRES.get(corner), corner % 2 == 1);
            tyres.add(label);
            getChildren().add(label);
        }
        CarParts.openable().forEach(part -> callOuts.put(part, callOut(LEFT.contains(part))));
        getChildren().addAll(callOuts.values());
    }

    private static HBox callOut(boolean left) {
        Label words = new Label();
        words.setWrapText(true);
        Region leader = new Region();
        leader.getStyleClass().add("leader");
        leader.setMinWidth(LEADER);
        HBox callOut = left ? new HBox(words, leader) : new HBox(leader, words);
        callOut.setAlignment(left ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        callOut.getStyleClass().addAll("call-out", "warning");
        callOut.setVisible(false);
        return callOut;
    }

    void show(Glance glance) {
        car.show(glance.truth());
        tyres.forEach(tyre -> tyre.show(glance));
        callOuts.forEach((part, callOut) -> {
            boolean open = CarParts.standsOpen(part, glance.truth());
            callOut.setVisible(open);
            callOut.getChildren().stream().filter(Label.class::isInstance).map(Label.class::cast)
                    .forEach(words -> words.setText(open ? glance.say(CarParts.opened(part)) : ""));
        });
        requestLayout();
    }

    void pick(Optional<Signal> part) {
        car.pick(part);
    }

    CarDrawing car() {
        return car;
    }

    @Override
    protected double computePrefHeight(double width) {
        double lowest = tyres.stream().mapToDouble(tyre -> TYRE_TOPS.getLast() + tyre.prefHeight(-1)).max().orElse(0);
        return Math.max(LENGTH, lowest) + 2 * MARGIN;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return car.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
        Insets free = getInsets();
        double left = Math.floor((getWidth() - car.prefWidth(-1)) / 2);
        double top = Math.max(MARGIN, Math.floor((getHeight() - LENGTH) / 2));
        car.resizeRelocate(left, top, car.prefWidth(-1), car.prefHeight(-1));
        List<Bounds> taken = new ArrayList<>();
        for (int corner = 0; corner < tyres.size(); corner++) {
            taken.add(placeTyre(tyres.get(corner), corner % 2 == 1, left + WAIST - free.getLeft(), top + TYRE_TOPS.get(corner)));
        }
        callOuts.forEach((part, callOut) -> {
            if (callOut.isVisible()) {
                placeCallOut(callOut, LEFT.contains(part), left + BODY_EDGE - free.getLeft(), top + CALL_OUT_TOPS.get(part), taken);
            }
        });
    }

    private Bounds placeTyre(TyreLabel tyre, boolean right, double room, double top) {
        double width = Math.min(room, tyre.prefWidth(-1));
        double height = tyre.prefHeight(width);
        double x = right ? getWidth() - getInsets().getRight() - width : getInsets().getLeft();
        tyre.resizeRelocate(x, top, width, height);
        return new BoundingBox(x, top, width, height);
    }

    private void placeCallOut(HBox callOut, boolean left, double room, double wanted, List<Bounds> taken) {
        double width = Math.min(room, callOut.prefWidth(-1));
        double height = callOut.prefHeight(width);
        double edge = room + getInsets().getLeft();
        double x = left ? edge - width : getWidth() - edge;
        Bounds place = new BoundingBox(x, wanted, width, height);
        for (Bounds other = obstacle(place, taken); other != null; other = obstacle(place, taken)) {
            place = new BoundingBox(x, other.getMaxY() + 1, width, height);
        }
        taken.add(place);
        callOut.resizeRelocate(place.getMinX(), place.getMinY(), width, height);
    }

    private static Bounds obstacle(Bounds place, List<Bounds> taken) {
        return taken.stream().filter(place::intersects).findFirst().orElse(null);
    }
}
