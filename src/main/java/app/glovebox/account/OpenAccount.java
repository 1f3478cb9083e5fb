package app.glovebox.account;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Vehicle;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// An account whose vault is open: what the rooms are built from. Closing it locks: the link ends, keys are wiped.
///
/// @param vehicle the account's car
public record OpenAccount(Profile profile, Vehicle vehicle, Readings readings, CarClock clock, PortalLink link,
        OpenVault vault) implements AutoCloseable {

    /// Builds the account from an open vault that knows its car, and starts its link with the kept session. Closing
    /// the account closes the vault.
    ///
    /// @param synced called on a link thread once the car's state as the Portal knows it has arrived
    public static OpenAccount connect(OpenVault vault, Portals portals, InstantSource real, Runnable synced)
            throws StorageException {
        CarClock clock = new CarClock(real);
        Optional<ClockMark> mark = vault.readings().clock();
        mark.ifPresent(known -> clock.heard(carriedOn(known, real.instant()), known.speed()));
        Vehicle vehicle = vault.vehicles().getFirst();
        Readings readings = new Readings(vehicle.id(), vault.readings(), clock);
        PortalLink link = portals.connect(vault, new Arrivals(vault, vehicle, readings, clock, real, synced));
        return new OpenAccount(vault.profile(), vehicle, readings, clock, link, vault);
    }

    @Override
    public void close() {
        link.close();
        vault.close();
    }

    @Override
    public String toString() {
        return "OpenAccount[***]";
    }

    /// Car time now, if it went on since the mark. A real clock set back counts as no time gone.
    private static Instant carriedOn(ClockMark mark, Instant now) {
        double nanos = Duration.between(mark.real(), now).toNanos() * mark.speed();
        return mark.carTime().plusNanos((long) Math.max(0, nanos));
    }

    /// Takes in what the link brings.
    private static final class Arrivals implements LinkSink {
        /// Each mark is a write to disk; between two of them Car time is carried on anyway.
        private static final Duration BETWEEN_MARKS = Duration.ofMinutes(1);

        private final OpenVault vault;
        private final Vehicle vehicle;
        private final Readings readings;
        private final CarClock clock;
        private final InstantSource real;
        private final Runnable synced;
        private ClockMark marked;

        private Arrivals(OpenVault vault, Vehicle vehicle, Readings readings, CarClock clock, InstantSource real,
                Runnable synced) {
            this.vault = vault;
            this.vehicle = vehicle;
            this.readings = readings;
            this.clock = clock;
            this.real = real;
            this.synced = synced;
        }

        @Override
        public void clock(Instant carTime, double speed) throws StorageException {
            clock.heard(carTime, speed);
            ClockMark mark = new ClockMark(carTime, speed, real.instant());
            if (marked == null || marked.speed() != speed
                    || !mark.real().isBefore(marked.real().plus(BETWEEN_MARKS))) {
                vault.readings().saveClock(mark);
                marked = mark;
            }
        }

        @Override
        public void vehicles(List<Vehicle> vehicles) throws StorageException {
            if (!vehicles.equals(vault.vehicles())) {
                vault.saveVehicles(vehicles);
            }
        }

        @Override
        public void readings(String id, List<Reading> arrived, String position) throws StorageException {
            if (id.equals(vehicle.id())) {
                readings.take(arrived, position);
            } else {
                vault.readings().append(id, arrived, position);
            }
            if (arrived.stream().anyMatch(reading -> reading.source() == Reading.Source.SNAPSHOT)) {
                synced.run();
            }
        }

        @Override
        public void caughtUp() {
            readings.markCaughtUp();
            synced.run();
        }
    }
}
