package app.glovebox.vault.repair;

import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.Passphrase;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.Diagnosis.State;
import app.glovebox.start.Generation;
import app.glovebox.start.Loss;
import app.glovebox.start.VaultDoctor;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.copies.KeptCopies;
import app.glovebox.vault.copies.Rehearsal;
import app.glovebox.vault.file.Claims;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Tables;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import app.glovebox.vault.upgrade.Upgrade;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Looks at the vault files of one folder. Thread-safe: it keeps nothing.
public final class VaultWard implements VaultDoctor {
    private static final System.Logger LOG = System.getLogger(VaultWard.class.getName());

    private final Path folder;
    private final KdfPolicy policy;
    private final InstantSource real;

    /// @param folder where the vaults lie
    /// @param policy the derivation costs accepted from a header
    public VaultWard(Path folder, KdfPolicy policy, InstantSource real) {
        this.folder = folder;
        this.policy = policy;
        this.real = real;
    }

    @Override
    public List<Path> vaults() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(".vault") && Files.isRegularFile(path))
                    .sorted().toList();
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "repair.folder-unreadable", unreadable);
            return List.of();
        }
    }

    @Override
    public Diagnosis look(Path vault, Optional<Passphrase> password) {
        try {
            if (Bench.isHeld(vault)) {
                return Diagnosis.of(State.HELD);
            }
            try (Bench bench = Bench.with(vault);
                    Database database = Upgrade.open(bench.copy())) {
                return judge(database, version(bench.copy()), password);
            }
        } catch (StoreException broken) {
            return Diagnosis.of(state(broken));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "repair.vault-unreadable", unreadable);
            return Diagnosis.of(State.UNREADABLE);
        }
    }

    @Override
    public Optional<Generation> lastGood(Path vault, Optional<Passphrase> password) {
        try {
            for (KeptCopy copy : new KeptCopies(vault).list()) {
                Diagnosis found = lookAtCopy(copy.file(), password);
                if (found.state() == State.WHOLE || found.state() == State.SOUND) {
                    return Optional.of(new Generation(copy, found));
                }
            }
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "repair.copies-unreadable", unreadable);
        }
        return Optional.empty();
    }

    @Override
    public Loss loss(Path vault, KeptCopy copy, Optional<Passphrase> password, ProgressSink progress,
            BooleanSupplier stopped) {
        if (isVault(copy.file())) {
            return Loss.unknown(Loss.Way.FAILED);
        }
        try (Database good = Tables.openFrozen(copy.file())) {
            if (Bench.isHeld(vault)) {
                return Loss.unknown(Loss.Way.FAILED);
            }
            try (Bench bench = Bench.with(vault)) {
                bench.fillUp();
                return loss(bench, good, password, progress, stopped);
            }
        } catch (CancellationException enough) {
            return Loss.unknown(Loss.Way.STOPPED);
        } catch (StoreException | IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "repair.not-compared", failed);
        } catch (RuntimeException nonsense) {
            // Whatever stands in a damaged file, the way back to the copy stays open.
            LOG.log(System.Logger.Level.WARNING, "repair.not-compared", nonsense);
        }
        return Loss.unknown(Loss.Way.FAILED);
    }

    private Loss loss(Bench bench, Database good, Optional<Passphrase> password, ProgressSink progress,
            BooleanSupplier stopped) throws StoreException {
        Database opened;
        try {
            opened = Upgrade.open(bench.copy());
        } catch (StoreException closed) {
            return Loss.unknown(Loss.Way.CLOSED);
        }
        try (Database damaged = opened) {
            if (damaged.version() != good.version()) {
                // Every record was sealed anew in between.
                return Loss.unknown(Loss.Way.FAILED);
            }
            Comparing comparing = new Comparing(damaged, good, progress, stopped);
            return password.isPresent() ? comparing.read(password.get(), new Unlocking(policy))
                    : comparing.counted(Loss.Way.COUNTED);
        }
    }

    @Override
    public Repair repair(Path vault, KeptCopy copy) {
        if (lookAtCopy(copy.file(), Optional.empty()).state() != State.SOUND) {
            return Repair.COPY_DAMAGED;
        }
        try (Claims.Claim claim = new Claims().take(vault)) {
            if (Bench.isHeld(vault)) {
                return Repair.HELD;
            }
            new Exchange(vault, real.instant()).put(copy.file());
            LOG.log(System.Logger.Level.INFO, "repair.done");
            return Repair.DONE;
        } catch (StoreException held) {
            return Repair.HELD;
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.WARNING, "repair.failed", failed);
            return Repair.FAILED;
        }
    }

    @Override
    public Diagnosis lookAtCopy(Path copy, Optional<Passphrase> password) {
        if (isVault(copy)) {
            return Diagnosis.of(State.HELD);
        }
        try (Database database = Tables.openFrozen(copy)) {
            return judge(database, version(copy), password);
        } catch (StoreException broken) {
            return Diagnosis.of(state(broken));
        }
    }

    /// One of the vaults themselves may be open in this process: reading its file would end SQLite's lock (POSIX `fcntl`).
    private boolean isVault(Path file) {
        return vaults().stream().anyMatch(vault -> {
            try {
                return Files.exists(file) && Files.isSameFile(vault, file);
            } catch (IOException unreadable) {
                return false;
            }
        });
    }

    private static int version(Path file) throws StoreException {
        return Database.version(file, RecordFile.APPLICATION_ID, RecordFile.migrations().size());
    }

    private Diagnosis judge(Database database, int version, Optional<Passphrase> password) throws StoreException {
        if (!database.pagesWhole()) {
            return Diagnosis.of(State.DAMAGED);
        }
        VaultHeader header = VaultHeader.read(database);
        if (password.isEmpty()) {
            return Diagnosis.of(State.SOUND);
        }
        Optional<VaultKeys> unlocked = new Unlocking(policy).keys(header, password.get());
        if (unlocked.isEmpty()) {
            return Diagnosis.of(State.WRONG_PASSWORD);
        }
        try (VaultKeys keys = unlocked.get()) {
            return new Diagnosis(State.WHOLE, Rehearsal.records(database, version, header, keys));
        }
    }

    private static State state(StoreException broken) {
        return switch (broken.kind()) {
            case NOT_A_DATABASE, FOREIGN, DAMAGED -> State.DAMAGED;
            case NEWER_VERSION -> State.NEWER;
            case BUSY -> State.HELD;
            case FULL, UNREADABLE -> State.UNREADABLE;
        };
    }
}
