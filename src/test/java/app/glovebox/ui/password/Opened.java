package app.glovebox.ui.password;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.MemoryVault;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.session.Connection;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Vehicle;
import java.net.URI;
import java.time.Instant;
import java.util.function.Consumer;

/// An account that is open, for the rooms that ask for its password.
final class Opened {
    static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    static final EmailAddress MARA = EmailAddress.parse("mara@lindqvist.example").orElseThrow();

    Connection connection = Connection.unknown();
    int closed;

    OpenAccount account() {
        CarClock clock = new CarClock(() -> NOW);
        CarLife.Store store = new CarLife.Store();
        store.kept.addAll(CarLife.parked(NOW.minusSeconds(660)).all());
        Profile profile = new Profile("Mara Lindqvist", MARA);
        try {
            return new OpenAccount(profile, new Vehicle("car-1", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT"),
                    new Readings("car-1", store, clock), clock, new Link(), new MemoryVault(profile,
                            new PortalAddress(URI.create("https://localhost:4443"), new Pin("ab".repeat(32)), true)));
        } catch (StorageException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private final class Link implements PortalLink {
        @Override
        public Connection connection() {
            return connection;
        }

        @Override
        public AutoCloseable listen(Consumer<Connection> listener) {
            listener.accept(connection);
            return () -> { };
        }

        @Override
        public void refresh() {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public void signOut() {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
