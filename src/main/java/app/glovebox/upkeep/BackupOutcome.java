package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Instant;

/// How a backup ended. Only [Good] leaves a file behind.
public sealed interface BackupOutcome {
    /// Written, opened from scratch, every record read, and equal to the vault at that moment.
    record Good(Path file, Instant made, long bytes, int records) implements BackupOutcome {
    }

    /// No backup, and why.
    record Failed(Trouble trouble) implements BackupOutcome {
    }

    /// NO_ROOM: the disk of that folder is full. UNWRITABLE: it is missing or refuses us. NOT_READABLE_AGAIN: the
    /// rehearsal found the written copy unlike the vault.
    enum Trouble { NO_ROOM, UNWRITABLE, NOT_READABLE_AGAIN }
}
