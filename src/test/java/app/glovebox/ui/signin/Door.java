package app.glovebox.ui.signin;

import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.LinkSink;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PasswordJudge.Judgement;
import app.glovebox.account.PasswordJudge.Problem;
import app.glovebox.account.PasswordJudge.Reason;
import app.glovebox.account.PortalAccount;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Portals;
import app.glovebox.account.Profile;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.Stage;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.change.IntentStore;
import app.glovebox.custody.KeySlots;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Connection;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vehicle.history.HistoryStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The door's surroundings, hand-made: a Portal, an accounts list, an attempt that ends as told, and a pulse.
final class Door {
    static final EmailAddress MARA = EmailAddress.parse("mara@lindqvist.example").orElseThrow();
    static final EmailAddress JONAS = EmailAddress.parse("jonas@berg.example").orElseThrow();
    static final Pin PIN = new Pin("7f3a91c20b5e" + "0".repeat(52));

    static final Pin OTHER = new Pin("04d2e6b8a91f" + "0".repeat(52));

    final Accounts accounts = new Accounts();
    final FakePortals portals = new FakePortals();
    final Navigator navigator = new Navigator();
    final ObjectProperty<Instant> pulse = new SimpleObjectProperty<>(Instant.parse("2026-11-19T08:42:00Z"));
    final Queue work = new Queue();
    final Queue ui = new Queue();
    final Background background;
    final List<EmailAddress> removed = new ArrayList<>();
    final List<EmailAddress> asked = new ArrayList<>();
    final List<String> typed = new ArrayList<>();
    final Account opened = new Account();
    SignInOutcome outcome = new SignInOutcome.WrongCredentials(4, Duration.ZERO);
    StorageException failure;
    RuntimeException bug;
    List<Stage> stages = List.of(Stage.values());
    Passphrase last;
    Judgement judgement = new Judgement(4, Problem.NONE, Reason.NONE);
    private Cancellation cancellation;

    /// Everything runs at once when queued, in order, on the calling thread.
    Door() {
        background = new Background(Runnable::run, Runnable::run);
    }

    /// Work and answers wait until the test lets them run.
    Door(boolean queued) {
        background = queued ? new Background(work, ui) : new Background(Runnable::run, Runnable::run);
    }

    Door(Executor work, Executor ui) {
        background = new Background(work, ui);
    }

    void seconds(long count) {
        for (int i = 0; i < count; i++) {
            pulse.set(pulse.get().plusSeconds(1));
        }
    }

    /// What a sign-in service does, as far as a screen can tell.
    <K> SignInOutcome attempt(K who, Passphrase password, Consumer<Stage> progress, Cancellation mine)
            throws StorageException {
        cancellation = mine;
        last = password;
        typed.add(new String(password.open()));
        if (who instanceof EmailAddress address) {
            asked.add(address);
        }
        stages.forEach(progress);
        if (failure != null) {
            throw failure;
        }
        if (bug != null) {
            throw bug;
        }
        return outcome;
    }

    boolean cancelled() {
        return cancellation.cancelled();
    }

    LoginViewModel login(Place.SignIn place) {
        navigator.go(place);
        return new LoginViewModel(new SignInFlow<>(background, SignInFlow.KEPT, this::attempt),
                new AccountListViewModel(accounts, removed::add, background),
                new PortalStatusViewModel(portals, background, pulse), new Countdown(pulse), navigator);
    }

    LoginViewModel login() {
        return login(new Place.SignIn(Optional.empty(), Message.NONE));
    }

    CreateAccountViewModel create() {
        navigator.go(new Place.CreateAccount());
        return new CreateAccountViewModel(new SignInFlow<>(background, SignInFlow.FRESH, this::attempt),
                new NewestJudgement((_, _) -> judgement, background),
                new PortalStatusViewModel(portals, background, pulse), new Countdown(pulse), navigator);
    }

    LockedViewModel locked() {
        navigator.go(new Place.Locked(MARA));
        return new LockedViewModel(this::attempt, this::attempt, accounts, background,
                navigator, MARA);
    }

    static Passphrase password(String text) {
        return Passphrase.copyOf(text.toCharArray());
    }

    static void assertWiped(Passphrase password) {
        assertThrows(IllegalStateException.class, password::open);
    }

    /// Jobs wait here until run.
    static final class Queue implements Executor {
        final Deque<Runnable> jobs = new ArrayDeque<>();

        @Override
        public void execute(Runnable job) {
            jobs.add(job);
        }

        void runOne() {
            jobs.remove().run();
        }

        void runAll() {
            while (!jobs.isEmpty()) {
                runOne();
            }
        }
    }

    static final class Accounts implements RememberedAccounts {
        final List<RememberedAccount> rows = new ArrayList<>();
        boolean enabled = true;
        StorageException failure;
        Path folder = Path.of("target", "no-such-folder");

        Accounts with(String name, EmailAddress address) {
            rows.add(new RememberedAccount(name, address, vaultFor(address)));
            return this;
        }

        @Override
        public List<RememberedAccount> all() {
            return List.copyOf(rows);
        }

        @Override
        public void remember(RememberedAccount account) {
            rows.addFirst(account);
        }

        @Override
        public void forget(EmailAddress address) {
            rows.removeIf(row -> row.address().equals(address));
        }

        @Override
        public boolean enabled() {
            return enabled;
        }

        @Override
        public void enable(boolean on) throws StorageException {
            if (failure != null) {
                throw failure;
            }
            enabled = on;
            rows.clear();
        }

        @Override
        public Path vaultFor(EmailAddress address) {
            return folder.resolve(Integer.toHexString(address.text().hashCode()) + ".vault");
        }
    }

    static final class FakePortals implements Portals {
        PortalAddress preset = new PortalAddress(URI.create("https://localhost:40123"), PIN, true);
        Duration roundTrip = Duration.ofMillis(24);
        PortalException.Kind refusal;
        int reached;

        @Override
        public Duration reach(PortalAddress portal) throws PortalException {
            reached++;
            if (refusal != null) {
                throw new PortalException(refusal, null);
            }
            return roundTrip;
        }

        @Override
        public PortalAddress preset() {
            return preset;
        }

        @Override
        public PortalAddress resolve(PortalAddress portal) {
            return preset;
        }

        @Override
        public KdfSpec spec(PortalAddress portal, EmailAddress address) {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public void create(PortalAddress portal, Profile profile, KdfSpec spec, SecretBytes proof) {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public Grant signIn(PortalAddress portal, EmailAddress address, SecretBytes proof) {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public PortalAccount account(PortalAddress portal, Grant grant) {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public void signOut(PortalAddress portal, Grant grant) {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public PortalLink connect(OpenVault vault, LinkSink sink) {
            throw new AssertionError("not the screen's to ask");
        }
    }

    /// An account that opened, and what became of it.
    static final class Account implements PortalLink, OpenVault {
        int closed;
        int signedOut;

        OpenAccount account() {
            return new OpenAccount(profile(), null, null, null, this, this);
        }

        @Override
        public VaultUpkeep upkeep() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed++;
        }

        @Override
        public void signOut() {
            signedOut++;
        }

        @Override
        public Connection connection() {
            return Connection.unknown();
        }

        @Override
        public AutoCloseable listen(Consumer<Connection> listener) {
            return () -> {
            };
        }

        @Override
        public void refresh() {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public Profile profile() {
            return new Profile("Mara Lindqvist", MARA);
        }

        @Override
        public PortalAddress portal() {
            return new FakePortals().preset;
        }

        @Override
        public SessionStore sessions() {
            throw new AssertionError("not the screen's to ask");
        }

        @Override
        public ReadingStore readings() {
            throw new AssertionError("not the screen's to ask");
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
            return List.of();
        }

        @Override
        public void saveVehicles(List<Vehicle> vehicles) {
            throw new AssertionError("not the screen's to ask");
        }
    }
}
