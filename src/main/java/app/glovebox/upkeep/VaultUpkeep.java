package app.glovebox.upkeep;

import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What can be done for an open vault so that it is never lost. The vault implements it; all methods block, and unless
/// they say otherwise the vault's other callers wait meanwhile. Copies and backups are made of a vault only once all of
/// its records were checked: with damage in it they fail.
public interface VaultUpkeep {
    /// Reads everything there is and changes nothing.
    CheckReport check(ProgressSink progress) throws StorageException;

    /// The kept copies, newest first.
    List<KeptCopy> copies() throws StorageException;

    /// Keeps a copy of the vault as it is now, or answers the newest one if nothing changed since. A failure takes no
    /// older copy away.
    KeptCopy keep(Reason reason) throws StorageException;

    /// Makes the vault, its folder and its kept copies readable for their owner only.
    void makePrivate() throws StorageException;

    /// Writes a sealed backup into that folder and rehearses it.
    /// A failure leaves an older backup of the same day as it is.
    BackupOutcome backUp(Path folder, ProgressSink progress) throws StorageException;

    /// Makes a backup in the folder chosen, due or not, and keeps how it went; empty while none is chosen.
    Optional<BackupOutcome> backUpNow(ProgressSink progress) throws StorageException;

    /// When and where backups are made; empty before that was chosen.
    Optional<BackupSchedule> schedule() throws StorageException;

    /// From now on backups like this.
    void schedule(BackupSchedule schedule) throws StorageException;

    /// Changes one thing about the schedule as it is then, so that what became known meanwhile stays; answers what it is
    /// now. Without a schedule nothing happens.
    Optional<BackupSchedule> adjust(UnaryOperator<BackupSchedule> change) throws StorageException;

    /// The backups of this vault in the folder chosen, newest first. After a good one only as many stay as the schedule
    /// says; files that are not this vault's backups are never touched.
    List<BackupFile> backups() throws StorageException;

    /// Makes the backup that is due, if one is, and keeps how it went.
    Optional<BackupOutcome> backUpIfDue(ProgressSink progress) throws StorageException;

    /// Another data key: it seals what is written from now on, and all else is sealed anew. The vault's other callers get
    /// in between. Cut short, it goes on by itself at the next opening. The progress counts records.
    void rotate(ProgressSink progress) throws StorageException;

    /// How much room the disk of the vault has; without it every write is refused as `READ_ONLY`.
    DiskGuard.Look disk();

    VaultSize size() throws StorageException;
}
