package app.glovebox.ui.overview;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.session.Connection;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/// An open account with a car in a chosen state, a clock moved by hand, and queues in place of threads.
final class Garage {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    /// Thu 19 Nov 2026, 08:42.
    static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");

    static final Profile PROFILE = new Profile("Mara", EmailAddress.parse("mara@lindqvist.example").orElseThrow());
    static final Vehicle VEHICLE = new Vehicle("car", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT");

    final CarLife.Store store = new CarLife.Store();
    final SimpleIntegerProperty pulse = new SimpleIntegerProperty();
    final ObjectProperty<UsageSpan> span = new SimpleObjectProperty<>(UsageSpan.MONTH);
    final Link link = new Link();
    final Queue<Runnable> work = new ArrayDeque<>();
    final Queue<Runnable> ui = new ArrayDeque<>();
    final Readings readings;
    private final CarClock clock;
    private Instant time = NOW;

    Garage(CarLife car) {
        store.kept.addAll(car.all());
        clock = new CarClock(() -> time);
        try {
            readings = new Readings("car", store, clock);
        } catch (StorageException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /// The design's sample: parked at 08:31, asleep, locked, closed; 30 days of driving behind it.
    static Garage asleep() {
        return new Garage(asleepCar()).withDays();
    }

    static CarLife asleepCar() {
        Instant at = NOW.minus(Duration.ofMinutes(11));
        Instant before = at.minus(Duration.ofMinutes(5));
        return CarLife.parked(at).says(Signals.IS_ASLEEP, true)
                .says(Signals.START_TIME, "2026-11-19T07:12:00Z").says(Signals.TRIP_DURATION, 1_140.0)
                .says(Signals.SERVICE_DISTANCE_TO_SERVICE, 1_490.0)
                .says(Signals.SERVICE_TIME_TO_SERVICE, 23L * 86_400).says(Signals.MODEM_BARS, 3L)
                .says(Signals.TIRE_ROW1_LEFT_PRESSURE, 290L, before)
                .says(Signals.SOFTWARE_VERSION, "7.2.1", NOW.minus(Duration.ofHours(22)));
    }

    /// The design's evening: awake, charging, unlocked, one window open, one tyre low.
    static Garage evening() {
        Instant at = NOW.minusSeconds(30);
        Instant before = NOW.minus(Duration.ofMinutes(8));
        return new Garage(CarLife.parked(at).says(Signals.CHARGING_IS_CHARGING, true, NOW.minusSeconds(3_300))
                .says(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 64.0).says(Signals.BATTERY_RANGE, 287_000L)
                .says(Signals.CHARGING_TIME_TO_COMPLETE, 5_040L).says(Signals.BATTERY_CURRENT_POWER, 11_000.0)
                .says(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED, true)
                .says(Signals.CHARGING_PORT_IS_FLAP_OPEN, true)
                .says(Signals.DOOR_ROW1_DRIVER_IS_LOCKED, false)
                .says(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, true).says(Signals.WINDOW_ROW2_PASSENGER_POSITION, 24L)
                .says(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, true).says(Signals.TIRE_ROW2_RIGHT_PRESSURE, 240L)
                .says(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, 14.1).says(Signals.ALARM_STATE, "OFF")
                .says(Signals.LOCATION_STREET, "Harbour Street", before)
                .says(Signals.TRAVELED_DISTANCE, 38_466_000L, before)
                .says(Signals.SERVICE_DISTANCE_TO_SERVICE, 1_430.0, before)
                .says(Signals.SERVICE_TIME_TO_SERVICE, 22L * 86_400, before).says(Signals.MODEM_BARS, 4L)
                .says(Signals.SOFTWARE_VERSION, "7.2.1", before)).withDays();
    }

    /// A month of plausible days, with one gap of three.
    Garage withDays() {
        long metres = 38_412_000;
        LocalDate today = LocalDate.ofInstant(NOW, ZONE);
        for (int back = 1; back <= 31; back++) {
            LocalDate day = today.minusDays(back);
            if (back >= 12 && back <= 14) {
                continue;
            }
            long way = day.getDayOfWeek().getValue() > 5 ? back % 3 * 61_000L : 46_000 + back % 4 * 1_500L;
            keep(Signals.TRAVELED_DISTANCE, metres, day, 20);
            keep(Signals.TRAVELED_DISTANCE, metres - way, day, 6);
            keep(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 40.0 + (back * 17) % 55, day, 21);
            metres -= way;
        }
        return this;
    }

    private void keep(Signal signal, Object value, LocalDate day, int hour) {
        store.kept.add(CarLife.reading(signal, value, day.atTime(hour, 0).atZone(ZONE).toInstant()));
    }

    OpenAccount account() {
        return new OpenAccount(PROFILE, VEHICLE, readings, clock, link, null);
    }

    /// The view-model with queues, everything due already run.
    OverviewViewModel model() {
        OverviewViewModel model = new OverviewViewModel(account(), new Background(work::add, ui::add), pulse, ZONE,
                span);
        settle();
        return model;
    }

    void settle() {
        while (!work.isEmpty() || !ui.isEmpty()) {
            (work.isEmpty() ? ui : work).remove().run();
        }
    }

    /// Car time passes, and the pulse is felt.
    void pass(Duration time) {
        this.time = this.time.plus(time);
        if (link.connection.state() == Connection.State.ONLINE) {
            // The Portal's heartbeat.
            readings.markCaughtUp();
        }
        pulse.set(pulse.get() + 1);
        settle();
    }

    void hears(Reading... said) {
        try {
            readings.take(List.of(said), null);
        } catch (StorageException failure) {
            throw new AssertionError(failure);
        }
        settle();
    }

    /// A link whose state the test sets.
    static final class Link implements PortalLink {
        private final List<Consumer<Connection>> listeners = new ArrayList<>();
        private Connection connection =
                new Connection(Connection.State.ONLINE, Optional.empty(), Optional.empty(), Optional.empty());

        void is(Connection.State state) {
            connection = new Connection(state, Optional.empty(), Optional.empty(), Optional.empty());
            listeners.forEach(listener -> listener.accept(connection));
        }

        int listeners() {
            return listeners.size();
        }

        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public AutoCloseable listen(Consumer<Connection> listener) {
            listener.accept(connection);
            listeners.add(listener);
            return () -> listeners.remove(listener);
        }

        @Override
        public void refresh() {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public void signOut() {
            throw new UnsupportedOperationException("not needed here");
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException("not needed here");
        }
    }
}
