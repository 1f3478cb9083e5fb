package app.glovebox.vault;

import app.glovebox.session.StorageException;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.ProgressSink;
import app.glovebox.upkeep.Reason;
import app.glovebox.upkeep.VaultSize;
import app.glovebox.upkeep.VaultUpkeep;
import app.glovebox.vault.copies.Backups;
import app.glovebox.vault.copies.ComputerMark;
import app.glovebox.vault.copies.Counted;
import app.glovebox.vault.copies.Placing;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vault.copies.VaultCheck;
import app.glovebox.vault.seal.RecordFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Copies, backups and checks of an open vault, all made by its own thread.
record VaultKeeping(SealedVault vault, Surroundings around) implements VaultUpkeep {
    private static final System.Logger LOG = System.getLogger(VaultKeeping.class.getName());

    @Override
    public CheckReport check(ProgressSink progress) throws StorageException {
        return vault.ask(contents -> new VaultCheck(contents.file(), around).run(progress));
    }

    @Override
    public List<KeptCopy> copies() throws StorageException {
        return vault.ask(contents -> around.list());
    }

    @Override
    public KeptCopy keep(Reason reason) throws StorageException {
        if (disk().state() == DiskGuard.State.READ_ONLY) {
            throw new StorageException(StorageException.Kind.READ_ONLY, null);
        }
        return vault.askChecked(contents -> around.keep(contents.file(), reason, (id, plain) -> { }));
    }

    @Override
    public void makePrivate() throws StorageException {
        vault.ask(contents -> {
            around.makePrivate();
            return null;
        });
    }

    @Override
    public BackupOutcome backUp(Path folder, ProgressSink progress) throws StorageException {
        return vault.askChecked(contents -> backUp(contents.file(), folder, progress));
    }

    @Override
    public void rotate(ProgressSink progress) throws StorageException {
        vault.rotate(progress);
    }

    @Override
    public Optional<BackupSchedule> schedule() throws StorageException {
        return vault.ask(Contents::schedule);
    }

    @Override
    public void schedule(BackupSchedule schedule) throws StorageException {
        vault.tell(contents -> contents.saveSchedule(schedule));
    }

    @Override
    public Optional<BackupSchedule> adjust(UnaryOperator<BackupSchedule> change) throws StorageException {
        if (schedule().isPresent()) {
            vault.tell(contents -> contents.saveSchedule(change.apply(contents.schedule().orElseThrow())));
        }
        return schedule();
    }

    @Override
    public Optional<BackupOutcome> backUpIfDue(ProgressSink progress) throws StorageException {
        BackupSchedule due = schedule().filter(each -> each.isDue(around.real().instant())).orElse(null);
        return due == null ? Optional.empty() : Optional.of(backUp(due, progress));
    }

    @Override
    public Optional<BackupOutcome> backUpNow(ProgressSink progress) throws StorageException {
        BackupSchedule chosen = schedule().orElse(null);
        return chosen == null ? Optional.empty() : Optional.of(backUp(chosen, progress));
    }

    private BackupOutcome backUp(BackupSchedule chosen, ProgressSink progress) throws StorageException {
        BackupOutcome outcome = backUp(chosen.folder(), progress);
        // The folder may lie on a roomier disk than the vault: then the backup counts, and is merely made again.
        if (outcome instanceof BackupOutcome.Good good) {
            thin(new Backups(chosen.folder(), vaultId()), good.file(), chosen.most());
        }
        if (disk().state() != DiskGuard.State.READ_ONLY) {
            adjust(now -> now.folder().equals(chosen.folder()) ? now.after(outcome) : now);
        }
        return outcome;
    }

    /// One that cannot be deleted takes nothing from the backup just made.
    private static void thin(Backups backups, Path fresh, int most) {
        try {
            backups.thin(fresh, most);
        } catch (IOException undeleted) {
            LOG.log(System.Logger.Level.WARNING, "backup.not-thinned");
        }
    }

    @Override
    public List<BackupFile> backups() throws StorageException {
        Optional<BackupSchedule> chosen = schedule();
        try {
            return chosen.isEmpty() ? List.of() : new Backups(chosen.get().folder(), vaultId()).list();
        } catch (IOException unreadable) {
            throw new StorageException(unreadable);
        }
    }

    private byte[] vaultId() throws StorageException {
        return vault.ask(contents -> contents.file().header().vaultId());
    }

    private BackupOutcome backUp(RecordFile file, Path folder, ProgressSink progress) {
        Instant made = around.real().instant();
        Path target = new Backups(folder, file.header().vaultId())
                .of(made.atOffset(ZoneOffset.UTC).toLocalDate(), new ComputerMark(around.file()).get());
        Counted counted = new Counted(file.records(), progress);
        boolean[] written = {false};
        try {
            Placing.place(target, unfinished -> {
                file.copyTo(unfinished);
                written[0] = true;
                Surroundings.rehearse(file, unfinished, counted);
            });
            return new BackupOutcome.Good(target, made, Files.size(target), file.records());
        } catch (StoreException broken) {
            return new BackupOutcome.Failed(written[0] ? Trouble.NOT_READABLE_AGAIN
                    : broken.kind() == StoreException.Kind.FULL ? Trouble.NO_ROOM : Trouble.UNWRITABLE);
        } catch (IOException broken) {
            return new BackupOutcome.Failed(Trouble.UNWRITABLE);
        }
    }

    @Override
    public DiskGuard.Look disk() {
        return around.guard().look();
    }

    @Override
    public VaultSize size() throws StorageException {
        return vault.ask(contents -> new VaultSize(around.bytes(),
                around.list().stream().mapToLong(KeptCopy::bytes).sum(), around.guard().look().free()));
    }
}
