package app.glovebox.vault.copies;

import app.glovebox.session.StorageException;
import app.glovebox.store.StoreException;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.slot.VaultKeys;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What lies around an open vault: its file's place, the copies kept beside it, and the disk.
public record Surroundings(Path file, KeptCopies copies, DiskGuard guard, InstantSource real) {
    private static final Logger LOG = System.getLogger(Surroundings.class.getName());

    /// The kept copies, newest first.
    public List<KeptCopy> list() throws StoreException {
        try {
            return copies.list();
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /// A copy of the present state: a new one, or the newest if that is the same. Before another key always a new one: it
    /// marks where the copies under this key end.
    ///
    /// @param seen shown each record of a new copy as it is read again
    public KeptCopy keep(RecordFile records, Reason reason, RecordFile.Visitor seen) throws StoreException {
        try {
            Optional<KeptCopy> same = copies.unchanged(records.stamp());
            return same.isPresent() && reason != Reason.REKEY ? same.get()
                    : copies.keep(reason, records.stamp(), real.instant(), unfinished -> {
                        records.copyTo(unfinished);
                        rehearse(records, unfinished, seen);
                    });
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /// Keeps the day's copy if there is none of this day (UTC) yet.
    public void keepDaily(RecordFile records) throws StoreException {
        LocalDate today = today();
        if (list().stream().noneMatch(copy -> day(copy.made()).equals(today))) {
            keep(records, Reason.DAILY, (id, plain) -> { });
        }
    }

    /// @throws StoreException `DAMAGED` if the copy is sound but not of the present state
    public static void rehearse(RecordFile records, Path copy, RecordFile.Visitor visitor) throws StoreException {
        if (!stamp(records, copy, visitor).equals(records.stamp())) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
    }

    /// @throws StorageException `READ_ONLY` while the disk has too little room to try a change
    public void refuseFull() throws StorageException {
        if (guard.isReadOnly()) {
            throw new StorageException(StorageException.Kind.READ_ONLY, null);
        }
    }

    /// As [#keepDaily]; a failure is only logged.
    public void tryDaily(RecordFile records) {
        try {
            keepDaily(records);
        } catch (StoreException failed) {
            LOG.log(Level.WARNING, "vault.daily-copy-failed");
        }
    }

    /// After a new vault key: the copies there are open with what was just taken away. One that cannot be made must not
    /// undo the new key.
    public void keepRenewed(RecordFile records, RecordFile.Visitor seen) {
        try {
            keep(records, Reason.DAILY, seen);
        } catch (StoreException failed) {
            LOG.log(Level.WARNING, "vault.copy-after-rekey-failed");
        }
    }

    /// The vault's file and folder and those of its copies.
    List<Path> ours() throws IOException {
        List<Path> ours = new ArrayList<>(List.of(file, file.toAbsolutePath().getParent()));
        for (KeptCopy copy : copies.list()) {
            ours.add(copy.file());
            ours.add(copy.file().getParent());
        }
        return ours;
    }

    /// Takes the rights of others away from all of that.
    public void makePrivate() throws StoreException {
        try {
            OwnerOnly.make(ours());
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /// The stamp of a copy of these records, present or past.
    static String stamp(RecordFile records, Path copy, RecordFile.Visitor visitor) throws StoreException {
        try (VaultKeys keys = records.keysAgain()) {
            return Rehearsal.stamp(copy, keys, visitor);
        }
    }

    /// What the vault takes, its log included. Sizes are asked for without opening the file.
    public long bytes() throws StoreException {
        try {
            Path log = file.resolveSibling(file.getFileName() + "-wal");
            return Files.size(file) + (Files.exists(log) ? Files.size(log) : 0);
        } catch (IOException broken) {
            throw unreadable(broken);
        }
    }

    /// Days are those of UTC.
    public LocalDate today() {
        return day(real.instant());
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static StoreException unreadable(IOException broken) {
        return new StoreException(StoreException.Kind.UNREADABLE, broken);
    }
}
