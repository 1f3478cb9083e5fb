package app.glovebox.upkeep;

import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// The upkeep of a vault that is not there: answers what it was told to, and remembers what was asked.
public final class MemoryUpkeep implements VaultUpkeep {
    public final List<String> asked = new ArrayList<>();
    public final List<KeptCopy> copies = new ArrayList<>();
    public final List<BackupFile> backups = new ArrayList<>();
    public DiskGuard.Look look = new DiskGuard.Look(DiskGuard.State.FINE, 12_000_000_000L);
    public CheckReport report = new CheckReport(Instant.EPOCH, 0, List.of());
    public BackupOutcome outcome = new BackupOutcome.Failed(BackupOutcome.Trouble.UNWRITABLE);
    public BackupSchedule schedule;
    public StorageException.Kind refusal;
    public VaultSize size = new VaultSize(1_200_000, 4_100_000, 12_000_000_000L);

    @Override
    public CheckReport check(ProgressSink progress) throws StorageException {
        ask("check");
        progress.at(report.records() / 2, report.records());
        return report;
    }

    @Override
    public List<KeptCopy> copies() throws StorageException {
        ask("copies");
        return List.copyOf(copies);
    }

    @Override
    public KeptCopy keep(Reason reason) throws StorageException {
        ask("keep " + reason);
        KeptCopy copy = new KeptCopy(Path.of("copy"), Instant.parse("2026-11-19T07:42:00Z"), reason, "1.0", 1_000_000);
        copies.addFirst(copy);
        return copy;
    }

    @Override
    public void makePrivate() throws StorageException {
        ask("make private");
    }

    @Override
    public BackupOutcome backUp(Path folder, ProgressSink progress) throws StorageException {
        ask("back up");
        progress.at(1, 2);
        return outcome;
    }

    @Override
    public Optional<BackupSchedule> schedule() throws StorageException {
        ask("schedule?");
        return Optional.ofNullable(schedule);
    }

    @Override
    public void schedule(BackupSchedule changed) throws StorageException {
        ask("schedule");
        schedule = changed;
    }

    @Override
    public Optional<BackupSchedule> adjust(UnaryOperator<BackupSchedule> change) throws StorageException {
        ask("adjust");
        schedule = Optional.ofNullable(schedule).map(change).orElse(null);
        return Optional.ofNullable(schedule);
    }

    @Override
    public List<BackupFile> backups() throws StorageException {
        ask("backups");
        return List.copyOf(backups);
    }

    @Override
    public void rotate(ProgressSink progress) throws StorageException {
        ask("rotate");
        progress.at(1, 2);
    }

    @Override
    public Optional<BackupOutcome> backUpIfDue(ProgressSink progress) throws StorageException {
        ask("back up if due");
        return Optional.of(outcome);
    }

    @Override
    public Optional<BackupOutcome> backUpNow(ProgressSink progress) throws StorageException {
        ask("back up now");
        progress.at(1, 2);
        Optional<BackupSchedule> chosen = Optional.ofNullable(schedule);
        schedule = chosen.map(each -> each.after(outcome)).orElse(null);
        return chosen.map(each -> outcome);
    }

    @Override
    public DiskGuard.Look disk() {
        asked.add("disk");
        return look;
    }

    @Override
    public VaultSize size() throws StorageException {
        ask("size");
        return size;
    }

    private void ask(String what) throws StorageException {
        asked.add(what);
        if (refusal != null) {
            throw new StorageException(refusal, null);
        }
    }
}
