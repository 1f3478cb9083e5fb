package app.glovebox.vehicle;

import app.glovebox.session.StorageException;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Readings for tests: whole cars in a known state, and a store that keeps them in memory.
public final class CarLife {
    private final Map<Signal, Reading> readings = new LinkedHashMap<>();
    private final Instant at;

    private CarLife(Instant at) {
        this.at = at;
    }

    /// A car that said everything at that moment: parked, locked, closed, not plugged in, 71 %.
    public static CarLife parked(Instant at) {
        CarLife car = new CarLife(at);
        Truth.DOORS.forEach(door -> car.says(door, false));
        Truth.WINDOWS.forEach(window -> car.says(window, false));
        Truth.LIDS.forEach(lid -> car.says(lid, false));
        Truth.LOCKS.forEach(lock -> car.says(lock, true));
        Truth.LOW_TIRES.forEach(tire -> car.says(tire, false));
        return car.says(Signals.IS_MOVING, false).says(Signals.IS_ASLEEP, false)
                .says(Signals.LOW_VOLTAGE_SYSTEM_STATE, "OFF")
                .says(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 71.0).says(Signals.RANGE, 318_000L)
                .says(Signals.BATTERY_RANGE, 318_000L)
                .says(Signals.BATTERY_CURRENT_POWER, 0.0)
                .says(Signals.CHARGING_IS_CHARGING, false).says(Signals.CHARGING_CHARGE_LIMIT, 80L)
                .says(Signals.CHARGING_TIME_TO_COMPLETE, 0L)
                .says(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED, false)
                .says(Signals.HVAC_AMBIENT_AIR_TEMPERATURE, 14.0).says(Signals.EXTERIOR_AIR_TEMPERATURE, 9.0)
                .says(Signals.HVAC_IS_AIR_CONDITIONING_ACTIVE, false)
                .says(Signals.LOCATION_STREET, "Harbour Street").says(Signals.LATITUDE, 52.1)
                .says(Signals.LONGITUDE, 4.3)
                .says(Signals.TRAVELED_DISTANCE, 38_412_000L)
                .says(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, 12.6)
                .says(Signals.SOFTWARE_VERSION, "7.2.1").says(Signals.ALARM_STATE, "ARMED")
                .says(Signals.TIRE_ROW1_LEFT_PRESSURE, 290L).says(Signals.TIRE_ROW1_RIGHT_PRESSURE, 290L)
                .says(Signals.TIRE_ROW2_LEFT_PRESSURE, 310L).says(Signals.TIRE_ROW2_RIGHT_PRESSURE, 300L)
                .says(Signals.TIRE_ROW1_TARGET, 290L).says(Signals.TIRE_ROW2_TARGET, 310L);
    }

    /// A car that never said anything.
    public static CarLife silent(Instant at) {
        return new CarLife(at);
    }

    public CarLife says(Signal signal, Object value) {
        return says(signal, value, at);
    }

    public CarLife says(Signal signal, Object value, Instant measuredAt) {
        readings.put(signal, reading(signal, value, measuredAt));
        return this;
    }

    public CarLife never(Signal signal) {
        readings.remove(signal);
        return this;
    }

    public Map<Signal, Reading> latest() {
        return Map.copyOf(readings);
    }

    public List<Reading> all() {
        return List.copyOf(readings.values());
    }

    public static Reading reading(Signal signal, Object value, Instant measuredAt) {
        return new Reading(signal, value, measuredAt, measuredAt.plusSeconds(1), Reading.Source.STREAM);
    }

    /// Keeps everything, in memory.
    public static final class Store implements ReadingStore {
        public final List<Reading> kept = new ArrayList<>();
        public final List<HourValue> hours = new ArrayList<>();
        /// The signals whose edges were asked for, in order.
        public final List<Signal> asked = new ArrayList<>();
        /// While set, every call fails.
        public boolean broken;

        @Override
        public List<Reading> latest(String vehicle) throws StorageException {
            check();
            Map<Signal, Reading> newest = new HashMap<>();
            kept.stream().sorted(Comparator.comparing(Reading::measuredAt))
                    .forEach(reading -> newest.put(reading.signal(), reading));
            return List.copyOf(newest.values());
        }

        @Override
        public void append(String vehicle, List<Reading> readings, String position) throws StorageException {
            check();
            kept.addAll(readings);
        }

        @Override
        public List<Reading> history(String vehicle, Signal signal, Instant from, Instant to)
                throws StorageException {
            check();
            return kept.stream().filter(reading -> reading.signal().equals(signal))
                    .filter(reading -> !reading.measuredAt().isBefore(from) && reading.measuredAt().isBefore(to))
                    .sorted(Comparator.comparing(Reading::measuredAt)).toList();
        }

        @Override
        public List<HourValue> hours(String vehicle, Signal signal, Instant from, Instant to)
                throws StorageException {
            check();
            return hours.stream().filter(hour -> hour.signal().equals(signal))
                    .filter(hour -> hour.taken().first().isBefore(to) && !hour.taken().last().isBefore(from)).toList();
        }

        @Override
        public List<Optional<Edge>> edges(String vehicle, Signal signal, List<Instant> bounds)
                throws StorageException {
            List<Edge.Stand> stands = new ArrayList<>();
            for (Reading reading : history(vehicle, signal, Instant.MIN, Instant.MAX)) {
                stands.addAll(Edge.Stand.of(reading));
            }
            for (HourValue hour : hours(vehicle, signal, Instant.MIN, Instant.MAX)) {
                stands.addAll(Edge.Stand.of(hour));
            }
            List<Optional<Edge>> edges = new ArrayList<>();
            for (int i = 0; i + 1 < bounds.size(); i++) {
                Instant from = bounds.get(i);
                Instant to = bounds.get(i + 1);
                edges.add(stands.stream().filter(stand -> !stand.at().isBefore(from) && stand.at().isBefore(to))
                        .map(stand -> new Edge(stand, stand)).reduce(Edge::and));
            }
            asked.add(signal);
            return edges;
        }

        @Override
        public Optional<String> position() {
            return Optional.empty();
        }

        @Override
        public Optional<ClockMark> clock() {
            return Optional.empty();
        }

        @Override
        public void saveClock(ClockMark mark) {
            throw new UnsupportedOperationException("not needed here");
        }

        private void check() throws StorageException {
            if (broken) {
                throw new StorageException(new java.io.IOException("disk full"));
            }
        }
    }
}
