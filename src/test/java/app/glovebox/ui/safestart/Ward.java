package app.glovebox.ui.safestart;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.secret.Passphrase;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.Diagnosis.State;
import app.glovebox.start.Generation;
import app.glovebox.start.Loss;
import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.Span;
import app.glovebox.start.Loss.Way;
import app.glovebox.start.Loss.What;
import app.glovebox.start.StartBook;
import app.glovebox.start.VaultDoctor;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.Reason;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/// Two vaults, of which one is damaged and has a copy.
final class Ward implements VaultDoctor, StartBook {
    private static final Path MARAS = Path.of("vaults", "mara.vault");

    final Map<Path, State> states = new LinkedHashMap<>(Map.of(MARAS, State.DAMAGED));
    final List<Message> left = new ArrayList<>();
    final List<Optional<Passphrase>> typed = new ArrayList<>();
    Runnable whileComparing = () -> { };
    Loss counted = new Loss(Way.COUNTED, List.of(item(What.RECOVERY_WORDS, 1), item(What.NEW_RECORDS, 12)), 0, true, false);
    Loss read = new Loss(Way.READ, List.of(new Item(What.READINGS, 1_284, Optional.of(new Span(
            Instant.parse("2026-11-26T13:02:00Z"), Instant.parse("2026-11-26T16:10:00Z")))), item(What.CARS, 1),
            item(What.RECOVERY_WORDS, 1)), 12, false, false);
    Repair repair = Repair.DONE;
    boolean unwritable;

    Ward() {
        states.put(Path.of("vaults", "other.vault"), State.SOUND);
    }

    private static Item item(What what, long count) {
        return new Item(what, count, Optional.empty());
    }

    SafeStartViewModel model() {
        return model(Runnable::run);
    }

    SafeStartViewModel model(Executor work) {
        RememberedAccount mara = new RememberedAccount("Mara Lindqvist", new EmailAddress("mara@lindqvist.example"), MARAS);
        RememberedAccounts accounts = (RememberedAccounts) Proxy.newProxyInstance(
                RememberedAccounts.class.getClassLoader(), new Class<?>[] {RememberedAccounts.class},
                (proxy, method, args) -> List.of(mara));
        return new SafeStartViewModel(this, accounts, this, new Background(work, Runnable::run),
                ZoneId.of("Europe/Berlin"), left::add);
    }

    @Override
    public List<Path> vaults() {
        return List.copyOf(states.keySet());
    }

    @Override
    public Diagnosis look(Path vault, Optional<Passphrase> password) {
        if (password.isPresent()) {
            typed.add(password);
        }
        return new Diagnosis(states.get(vault), states.get(vault) == State.WHOLE ? 512 : 0);
    }

    @Override
    public Diagnosis lookAtCopy(Path copy, Optional<Passphrase> password) {
        throw new AssertionError("a safe start asks for the last good one");
    }

    @Override
    public Optional<Generation> lastGood(Path vault, Optional<Passphrase> password) {
        KeptCopy copy = new KeptCopy(Path.of("copy"), Instant.parse("2026-11-24T07:31:00Z"), Reason.DAILY, "1", 9);
        return Optional.of(new Generation(copy, password.isPresent() ? new Diagnosis(State.WHOLE, 480)
                : Diagnosis.of(State.SOUND)));
    }

    @Override
    public Loss loss(Path vault, KeptCopy copy, Optional<Passphrase> password, ProgressSink progress,
            BooleanSupplier stopped) {
        progress.at(1, 2);
        whileComparing.run();
        return stopped.getAsBoolean() ? Loss.unknown(Way.STOPPED) : password.isPresent() ? read : counted;
    }

    @Override
    public Repair repair(Path vault, KeptCopy copy) {
        if (repair == Repair.DONE) {
            states.put(vault, State.SOUND);
        }
        return repair;
    }

    @Override
    public int unfinished() {
        return 2;
    }

    @Override
    public void note(int unfinished) {
        throw new AssertionError("a safe start counts nothing itself");
    }

    @Override
    public int setAside() throws IOException {
        if (unwritable) {
            throw new IOException("read-only");
        }
        return 2;
    }
}
