package app.glovebox.ui.overview;

import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The parts of the car one can walk over, and what to say about each.
final class CarParts {
    /// Which signals belong to a tyre.
    record Tyre(Signal low, Signal pressure, Signal target) {
    }

    /// Front left, front right, rear left, rear right.
    static final List<Tyre> TYRES = List.of(
            new Tyre(Signals.TIRE_ROW1_LEFT_IS_PRESSURE_LOW, Signals.TIRE_ROW1_LEFT_PRESSURE,
                    Signals.TIRE_ROW1_TARGET),
            new Tyre(Signals.TIRE_ROW1_RIGHT_IS_PRESSURE_LOW, Signals.TIRE_ROW1_RIGHT_PRESSURE,
                    Signals.TIRE_ROW1_TARGET),
            new Tyre(Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW, Signals.TIRE_ROW2_LEFT_PRESSURE,
                    Signals.TIRE_ROW2_TARGET),
            new Tyre(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, Signals.TIRE_ROW2_RIGHT_PRESSURE,
                    Signals.TIRE_ROW2_TARGET));

    private static final Map<Signal, String> NAMES = Map.ofEntries(
            Map.entry(Signals.DOOR_ROW1_DRIVER_IS_OPEN, "overview.part.door-fl"),
            Map.entry(Signals.DOOR_ROW1_PASSENGER_IS_OPEN, "overview.part.door-fr"),
            Map.entry(Signals.DOOR_ROW2_DRIVER_IS_OPEN, "overview.part.door-rl"),
            Map.entry(Signals.DOOR_ROW2_PASSENGER_IS_OPEN, "overview.part.door-rr"),
            Map.entry(Signals.WINDOW_ROW1_DRIVER_IS_OPEN, "overview.part.window-fl"),
            Map.entry(Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, "overview.part.window-fr"),
            Map.entry(Signals.WINDOW_ROW2_DRIVER_IS_OPEN, "overview.part.window-rl"),
            Map.entry(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, "overview.part.window-rr"),
            Map.entry(Signals.HOOD_IS_OPEN, "overview.part.hood"),
            Map.entry(Signals.TRUNK_REAR_IS_OPEN, "overview.part.trunk"),
            Map.entry(Signals.CHARGING_PORT_IS_FLAP_OPEN, "overview.part.flap"),
            Map.entry(Signals.TIRE_ROW1_LEFT_IS_PRESSURE_LOW, "overview.part.tyre-fl"),
            Map.entry(Signals.TIRE_ROW1_RIGHT_IS_PRESSURE_LOW, "overview.part.tyre-fr"),
            Map.entry(Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW, "overview.part.tyre-rl"),
            Map.entry(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, "overview.part.tyre-rr"));
    private static final Map<Signal, Signal> POSITIONS = Map.of(
            Signals.WINDOW_ROW1_DRIVER_IS_OPEN, Signals.WINDOW_ROW1_DRIVER_POSITION,
            Signals.WINDOW_ROW1_PASSENGER_IS_OPEN, Signals.WINDOW_ROW1_PASSENGER_POSITION,
            Signals.WINDOW_ROW2_DRIVER_IS_OPEN, Signals.WINDOW_ROW2_DRIVER_POSITION,
            Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, Signals.WINDOW_ROW2_PASSENGER_POSITION);

    private CarParts() {
    }

    /// Front to rear, in the order arrows walk.
    static List<Signal> walk() {
        return Stream.of(List.of(Signals.HOOD_IS_OPEN), Truth.DOORS, Truth.WINDOWS, Truth.LOW_TIRES,
                List.of(Signals.CHARGING_PORT_IS_FLAP_OPEN, Signals.TRUNK_REAR_IS_OPEN)).flatMap(List::stream).toList();
    }

    /// Everything but the tyres: what can stand open.
    static List<Signal> openable() {
        return Stream.of(Truth.DOORS, Truth.WINDOWS, Truth.LIDS).flatMap(List::stream).toList();
    }

    /// Whether it is open and that is worth a word: the flap stands open while a cable is in.
    static boolean standsOpen(Signal part, Truth truth) {
        boolean cable = truth.body().plugged() && part.equals(Signals.CHARGING_PORT_IS_FLAP_OPEN);
        return truth.open().contains(part) && !cable;
    }

    /// The key of the call-out beside a part, empty when it has none: an open door speaks for its window too.
    static String callOut(Signal part, Truth truth) {
        if (!standsOpen(part, truth)) {
            return "";
        }
        int window = Truth.WINDOWS.indexOf(part);
        if (window >= 0 && truth.open().contains(Truth.DOORS.get(window))) {
            return "";
        }
        int door = Truth.DOORS.indexOf(part);
        return door >= 0 && truth.open().contains(Truth.WINDOWS.get(door)) ? "overview.open.both" : opened(part);
    }

    /// The key of a part's name, at the start of a sentence.
    static String name(Signal part) {
        return NAMES.get(part);
    }

    /// The key of a tyre's short name, beside its value.
    static String corner(Signal low) {
        return switch (Truth.LOW_TIRES.indexOf(low)) {
            case 0 -> "overview.corner.fl";
            case 1 -> "overview.corner.fr";
            case 2 -> "overview.corner.rl";
            default -> "overview.corner.rr";
        };
    }

    /// The key of the words beside an open part.
    static String opened(Signal part) {
        if (Truth.DOORS.contains(part)) {
            return "overview.open.door";
        }
        if (Truth.WINDOWS.contains(part)) {
            return "overview.open.window";
        }
        if (part.equals(Signals.HOOD_IS_OPEN)) {
            return "overview.open.hood";
        }
        return part.equals(Signals.TRUNK_REAR_IS_OPEN) ? "overview.open.trunk" : "overview.open.flap";
    }

    /// "Rear right window, open 24 %, 4 min ago".
    static String sentence(Signal part, Glance glance) {
        Reading reading = glance.of(part);
        String age = glance.text().ages().age(reading, glance.now());
        String name = glance.say(name(part));
        for (Tyre tyre : TYRES) {
            if (tyre.low().equals(part)) {
                Reading pressure = glance.of(tyre.pressure());
                return glance.say("overview.part.tyre-sentence", name, glance.text().value(pressure),
                        glance.value(tyre.target()), glance.truth().lowTires().contains(part) ? 1 : 0,
                        glance.text().ages().age(pressure, glance.now()));
            }
        }
        return reading == null ? glance.say("overview.part.unread", name)
                : glance.say("overview.part.sentence", name, state(part, glance), age);
    }

    private static String state(Signal part, Glance glance) {
        if (!glance.truth().open().contains(part)) {
            return glance.say("overview.part.closed");
        }
        Signal position = POSITIONS.get(part);
        return position == null || glance.of(position) == null ? glance.say("overview.part.open")
                : glance.say("overview.part.open-by", glance.value(position));
    }
}
