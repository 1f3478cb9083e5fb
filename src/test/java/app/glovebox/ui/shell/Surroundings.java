package app.glovebox.ui.shell;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.Vaults;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.session.Connection;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Readings;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.history.HistoryStore;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;

/// An open account whose link and vault do as they are told, for the frame around it. Jobs wait in `jobs` until run.
final class Surroundings {
    /// Thursday 19 November 2026, 08:42 in Amsterdam.
    static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    final List<String> happened = new ArrayList<>();
    final Deque<Runnable> jobs = new ArrayDeque<>();
    final Navigator navigator = new Navigator();
    final SimpleObjectProperty<Instant> pulse = new SimpleObjectProperty<>(NOW);
    final Link link = new Link();
    final Readings readings;
    final CarClock clock;
    final OpenAccount account;
    Instant real = NOW;
    PortalException.Kind refusal;
    VaultRefusedException.Kind kept;

    Surroundings() {
        this(CarLife.silent(NOW));
    }

    Surroundings(CarLife car) {
        clock = new CarClock(() -> real);
        CarLife.Store store = new CarLife.Store();
        store.kept.addAll(car.all());
        try {
            readings = new Readings("car-1", store, clock);
        } catch (StorageException impossible) {
            throw new AssertionError(impossible);
        }
        EmailAddress address = EmailAddress.parse("mara@lindqvist.example").orElseThrow();
        account = new OpenAccount(new Profile("Mara Lindqvist", address),
                new Vehicle("car-1", "ZZ9GT4EVXSA204817", "Aurora GT", "Aurora GT"), readings, clock, link, new Vault());
    }

    ShellViewModel model() {
        return new ShellViewModel(account, new SignIn(refusing(), null, new Accounts(), null, () -> real),
                new Background(jobs::add, Runnable::run), navigator, pulse, ZONE);
    }

    void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }

    void later(long seconds) {
        real = real.plusSeconds(seconds);
        pulse.set(real);
    }

    /// Only asked whether the vault exists, and to delete it.
    private Vaults refusing() {
        return (Vaults) Proxy.newProxyInstance(Vaults.class.getClassLoader(), new Class<?>[] {Vaults.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("exists")) {
                        return true;
                    }
                    if (kept != null) {
                        throw new VaultRefusedException(kept, null);
                    }
                    happened.add("vault " + method.getName());
                    return null;
                });
    }

    final class Link implements PortalLink {
        private final List<Consumer<Connection>> listeners = new ArrayList<>();
        Duration roundTrip;
        private Connection now = Connection.unknown();

        void becomes(Connection.State state) {
            becomes(state, null, null);
        }

        /// @param contact when the Portal last answered, null if never
        /// @param next    when it is tried next, null if it is not
        void becomes(Connection.State state, Instant contact, Instant next) {
            now = new Connection(state, Optional.ofNullable(roundTrip), Optional.ofNullable(contact), Optional.ofNullable(next));
            List.copyOf(listeners).forEach(listener -> listener.accept(now));
        }

        int listeners() {
            return listeners.size();
        }

        @Override
        public Connection connection() {
            return now;
        }

        @Override
        public AutoCloseable listen(Consumer<Connection> listener) {
            listeners.add(listener);
            listener.accept(now);
            return () -> listeners.remove(listener);
        }

        @Override
        public void refresh() {
            happened.add("link refresh");
        }

        @Override
        public void signOut() throws PortalException {
            if (refusal != null) {
                throw new PortalException(refusal, null);
            }
            happened.add("link signOut");
        }

        @Override
        public void close() {
            happened.add("link close");
        }
    }

    private final class Vault implements OpenVault, SessionStore {
        @Override
        public Profile profile() {
            return account.profile();
        }

        @Override
        public PortalAddress portal() {
            throw new UnsupportedOperationException();
        }

        @Override
        public SessionStore sessions() {
            return this;
        }

        @Override
        public VaultUpkeep upkeep() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ReadingStore readings() {
            throw new UnsupportedOperationException();
        }

        @Override
        public HistoryStore history() {
            throw new UnsupportedOperationException();
        }

        @Override
        public AnchorStore anchors() {
            throw new UnsupportedOperationException();
        }

        @Override
        public IntentStore intents() {
            throw new UnsupportedOperationException();
        }

        @Override
        public KeySlots keySlots() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Vehicle> vehicles() {
            return List.of(account.vehicle());
        }

        @Override
        public void saveVehicles(List<Vehicle> vehicles) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Grant> load() {
            return Optional.empty();
        }

        @Override
        public void save(Grant grant) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void clear() {
            happened.add("session forgotten");
        }

        @Override
        public void close() {
            happened.add("vault close");
        }
    }

    private final class Accounts implements RememberedAccounts {
        @Override
        public List<RememberedAccount> all() {
            return List.of();
        }

        @Override
        public void remember(RememberedAccount account) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void forget(EmailAddress address) {
            happened.add("row forgotten");
        }

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public void enable(boolean on) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path vaultFor(EmailAddress address) {
            return Path.of("vault");
        }
    }
}
