package app.glovebox.ui.overview;

import app.glovebox.ui.kit.car.CarDrawing;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
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
    private static final List<Double> TYRE_TOPS = List.of(41.0, 41.0, 268.0, 268.0);
    /// The drawing is as wide as its mirrors; beside the wheels there is this much more room.
    private static final double WAIST = 14;
    private static final double LEADER = 20;
    private static final double BODY_EDGE = 26;
    /// Beside doors the words keep out of the swing; only the leader reaches into it.
    private static final double LEADER_OVER_SWING = 34;
    /// Above a door's hinge, so clear of where it swings to; the rear one starts where the front one's swing ends.
    private static final Map<Signal, Double> CALL_OUT_TOPS = Map.ofEntries(
            Map.entry(Signals.HOOD_IS_OPEN, 2.0), Map.entry(Signals.TRUNK_REAR_IS_OPEN, 370.0),
            Map.entry(Signals.CHARGING_PORT_IS_FLAP_OPEN, 328.0),
            Map.entry(Signals.DOOR_ROW1_DRIVER_IS_OPEN, 99.0), Map.entry(Signals.WINDOW_ROW1_DRIVER_IS_OPEN, 140.0),
            Map.entry(Signals.DOOR_ROW1_PASSENGER_IS_OPEN, 99.0),
            Map.entry(Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, 140.0),
            Map.entry(Signals.DOOR_ROW2_DRIVER_IS_OPEN, 212.0), Map.entry(Signals.WINDOW_ROW2_DRIVER_IS_OPEN, 212.0),
            Map.entry(Signals.DOOR_ROW2_PASSENGER_IS_OPEN, 212.0),
            Map.entry(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, 212.0));
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
        // From the front to the rear, so that who gives way gives way downwards.
        CarParts.openable().stream().sorted(Comparator.comparing(CALL_OUT_TOPS::get))
                .forEach(part -> callOuts.put(part, callOut(LEFT.contains(part), Truth.LIDS.contains(part) ? LEADER : LEADER_OVER_SWING)));
        getChildren().addAll(callOuts.values());
    }

    private static HBox callOut(boolean left, double reach) {
        Label words = new Label();
        words.setWrapText(true);
        Region leader = new Region();
        leader.getStyleClass().add("leader");
        leader.setMinWidth(reach);
        HBox callOut = left ? new HBox(words, leader) : new HBox(leader, words);
        callOut.setAlignment(left ? Pos.CENTER_RIGHT : Pos.CENTER_LEFT);
        callOut.getStyleClass().addAll("call-out", "warning");
        callOut.setVisible(false);
        return callOut;
    }

    void show(Glance glance) {
        car.show(glance.truth(), glance.proven(Truth.LOCKS));
        tyres.forEach(tyre -> tyre.show(glance));
        callOuts.forEach((part, callOut) -> {
            String words = CarParts.callOut(part, glance.truth());
            if (callOut.isVisible() == words.isEmpty()) {
                callOut.setVisible(!words.isEmpty());
                requestLayout();
            }
            callOut.getChildren().stream().filter(Label.class::isInstance).map(Label.class::cast)
                    .forEach(label -> label.setText(words.isEmpty() ? "" : glance.say(words)));
        });
    }

    void pick(Optional<Signal> part) {
        car.pick(part);
    }

    CarDrawing car() {
        return car;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.max(LENGTH, arrange(width < 0 ? car.prefWidth(-1) * 2 : width, 0, false)) + 2 * MARGIN;
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
        double lowest = arrange(getWidth(), 0, false);
        double centred = Math.floor((getHeight() - LENGTH) / 2);
        arrange(getWidth(), Math.max(MARGIN, Math.min(centred, getHeight() - MARGIN - lowest)), true);
    }

    /// Places everything with the front bumper at `top`; answers where the lowest part ends.
    private double arrange(double width, double top, boolean place) {
        double left = Math.floor((width - car.prefWidth(-1)) / 2);
        double edge = getInsets().getLeft();
        List<Bounds> taken = new ArrayList<>();
        for (int corner = 0; corner < tyres.size(); corner++) {
            TyreLabel tyre = tyres.get(corner);
            double own = Math.min(left + WAIST - edge, tyre.prefWidth(-1));
            double x = corner % 2 == 1 ? width - edge - own : edge;
            taken.add(new BoundingBox(x, top + TYRE_TOPS.get(corner), own, tyre.prefHeight(own)));
        }
        List<Region> placed = new ArrayList<>(tyres);
        callOuts.forEach((part, callOut) -> {
            if (callOut.isVisible()) {
                double room = left + BODY_EDGE - edge;
                double own = Math.min(room, callOut.prefWidth(-1));
                double x = LEFT.contains(part) ? edge : width - edge - own;
                taken.add(free(new BoundingBox(x, top + CALL_OUT_TOPS.get(part), own, callOut.prefHeight(own)), taken));
                placed.add(callOut);
            }
        });
        if (place) {
            car.resizeRelocate(left, top, car.prefWidth(-1), car.prefHeight(-1));
            for (int part = 0; part < placed.size(); part++) {
                Bounds spot = taken.get(part);
                placed.get(part).resizeRelocate(spot.getMinX(), spot.getMinY(), spot.getWidth(), spot.getHeight());
            }
        }
        return taken.stream().mapToDouble(Bounds::getMaxY).max().orElse(0);
    }

    /// That place, or the next one below it where nothing stands yet.
    private static Bounds free(Bounds wanted, List<Bounds> taken) {
        Bounds place = wanted;
        Optional<Bounds> other = taken.stream().filter(place::intersects).findFirst();
        while (other.isPresent()) {
            place = new BoundingBox(wanted.getMinX(), other.get().getMaxY() + 1, wanted.getWidth(), wanted.getHeight());
            other = taken.stream().filter(place::intersects).findFirst();
        }
        return place;
    }
}
