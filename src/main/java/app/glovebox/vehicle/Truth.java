package app.glovebox.vehicle;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The one sentence that is true now, and what stands open. Derived from readings alone.
///
/// @param state   what the car does
/// @param lock    whether all doors and the boot are locked
/// @param heard   when the Car last said anything, Car time
/// @param since   since when it is parked or driving or charging, if known
public record Truth(State state, Lock lock, Body body, Optional<Instant> heard, Optional<Instant> since) {
    /// Doors front to rear, driver's side first; then the windows in the same order.
    public static final List<Signal> DOORS = List.of(
            Signals.DOOR_ROW1_DRIVER_IS_OPEN, Signals.DOOR_ROW1_PASSENGER_IS_OPEN,
            Signals.DOOR_ROW2_DRIVER_IS_OPEN, Signals.DOOR_ROW2_PASSENGER_IS_OPEN);
    public static final List<Signal> WINDOWS = List.of(
            Signals.WINDOW_ROW1_DRIVER_IS_OPEN, Signals.WINDOW_ROW1_PASSENGER_IS_OPEN,
            Signals.WINDOW_ROW2_DRIVER_IS_OPEN, Signals.WINDOW_ROW2_PASSENGER_IS_OPEN);
    public static final List<Signal> LIDS = List.of(
            Signals.HOOD_IS_OPEN, Signals.TRUNK_REAR_IS_OPEN, Signals.CHARGING_PORT_IS_FLAP_OPEN);
    public static final List<Signal> LOCKS = List.of(
            Signals.DOOR_ROW1_DRIVER_IS_LOCKED, Signals.DOOR_ROW1_PASSENGER_IS_LOCKED,
            Signals.DOOR_ROW2_DRIVER_IS_LOCKED, Signals.DOOR_ROW2_PASSENGER_IS_LOCKED,
            Signals.TRUNK_REAR_IS_LOCKED);
    /// Front left, front right, rear left, rear right.
    public static final List<Signal> LOW_TIRES = List.of(
            Signals.TIRE_ROW1_LEFT_IS_PRESSURE_LOW, Signals.TIRE_ROW1_RIGHT_IS_PRESSURE_LOW,
            Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW, Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW);

    /// An awake car that says nothing for longer than this is out of reach.
    static final Duration SILENCE = Duration.ofMinutes(30);
    private static final List<String> IGNITION_ON = List.of("ON", "START");

    /// UNKNOWN: never heard. SILENT: awake when last heard, and more than 30 minutes in which it could have been heard
    /// went by without a word.
    public enum State { UNKNOWN, DRIVING, CHARGING, PARKED, ASLEEP, SILENT }

    /// UNKNOWN: some lock was never read.
    public enum Lock { LOCKED, UNLOCKED, UNKNOWN }

    /// What the car's outside looks like.
    ///
    /// @param open     what is open: door, window, bonnet, boot and flap signals whose reading says so
    /// @param unread   which of the same were never read: while there are any, "all closed" is not known
    /// @param lowTires tyre signals (`IsPressureLow`) whose reading says so
    /// @param plugged  whether a charging cable is in
    public record Body(List<Signal> open, List<Signal> unread, List<Signal> lowTires, boolean plugged) {
    }

    public List<Signal> open() {
        return body.open();
    }

    public List<Signal> lowTires() {
        return body.lowTires();
    }

    /// The truth at Car time `now`, when the car could be heard all the time.
    public static Truth of(Map<Signal, Reading> latest, Instant now) {
        return of(latest, now, now);
    }

    /// The truth at Car time `now`, when the car could be heard until `reachedUntil` only: while the Portal is away,
    /// nobody knows whether the car is silent.
    public static Truth of(Map<Signal, Reading> latest, Instant now, Instant reachedUntil) {
        Instant listened = reachedUntil.isBefore(now) ? reachedUntil : now;
        Optional<Instant> heard = latest.values().stream().map(Reading::measuredAt).max(Comparator.naturalOrder());
        State state = heard.map(last -> state(latest, last, listened)).orElse(State.UNKNOWN);
        return new Truth(state, lock(latest), body(latest), heard, since(latest, state));
    }

    private static Body body(Map<Signal, Reading> latest) {
        List<Signal> openable = openable();
        return new Body(saying(latest, openable, true),
                openable.stream().filter(signal -> !latest.containsKey(signal)).toList(),
                saying(latest, LOW_TIRES, true),
                says(latest, Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED));
    }

    private static List<Signal> openable() {
        return Stream.of(DOORS, WINDOWS, LIDS).flatMap(List::stream).toList();
    }

    private static State state(Map<Signal, Reading> latest, Instant heard, Instant listened) {
        if (says(latest, Signals.IS_ASLEEP)) {
            return State.ASLEEP;
        }
        if (Duration.between(heard, listened).compareTo(SILENCE) > 0) {
            return State.SILENT;
        }
        if (says(latest, Signals.IS_MOVING)) {
            return State.DRIVING;
        }
        if (says(latest, Signals.CHARGING_IS_CHARGING)) {
            return State.CHARGING;
        }
        // At a red light the car stands, but nobody would call it parked.
        Reading ignition = latest.get(Signals.LOW_VOLTAGE_SYSTEM_STATE);
        return ignition != null && IGNITION_ON.contains(ignition.text()) ? State.DRIVING : State.PARKED;
    }

    private static Lock lock(Map<Signal, Reading> latest) {
        if (!saying(latest, LOCKS, false).isEmpty()) {
            return Lock.UNLOCKED;
        }
        return latest.keySet().containsAll(LOCKS) ? Lock.LOCKED : Lock.UNKNOWN;
    }

    private static Optional<Instant> since(Map<Signal, Reading> latest, State state) {
        return switch (state) {
            case UNKNOWN, SILENT -> Optional.empty();
            case DRIVING -> tripStart(latest);
            case CHARGING -> Optional.of(latest.get(Signals.CHARGING_IS_CHARGING).measuredAt());
            case PARKED, ASLEEP -> tripEnd(latest);
        };
    }

    private static Optional<Instant> tripStart(Map<Signal, Reading> latest) {
        try {
            return Optional.ofNullable(latest.get(Signals.START_TIME)).map(start -> Instant.parse(start.text()));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /// From the trip itself where the car tells it: a car that repeats "not moving" does not park anew each time.
    private static Optional<Instant> tripEnd(Map<Signal, Reading> latest) {
        Reading duration = latest.get(Signals.TRIP_DURATION);
        Optional<Instant> end = duration == null ? Optional.empty()
                : tripStart(latest).map(start -> start.plusSeconds((long) duration.number()));
        return end.or(() -> Optional.ofNullable(latest.get(Signals.IS_MOVING)).map(Reading::measuredAt));
    }

    private static boolean says(Map<Signal, Reading> latest, Signal signal) {
        Reading reading = latest.get(signal);
        return reading != null && reading.flag();
    }

    private static List<Signal> saying(Map<Signal, Reading> latest, List<Signal> signals, boolean flag) {
        return signals.stream()
                .filter(signal -> latest.containsKey(signal) && latest.get(signal).flag() == flag).toList();
    }
}
