package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When and where backups are made by themselves, kept sealed in the vault.
///
/// @param everyDays at least 1
/// @param rehearsed when the last good one was read again, empty before the first
/// @param trouble   why the last try made none, empty if it did
public record BackupSchedule(Path folder, int everyDays, Optional<Instant> rehearsed,
        Optional<BackupOutcome.Trouble> trouble) {
    public BackupSchedule {
        if (everyDays < 1) {
            throw new IllegalArgumentException("every " + everyDays + " days");
        }
    }

    /// One with nothing done yet, so due at once.
    public static BackupSchedule of(Path folder, int everyDays) {
        return new BackupSchedule(folder, everyDays, Optional.empty(), Optional.empty());
    }

    public boolean isDue(Instant now) {
        return rehearsed.map(last -> !now.isBefore(last.plus(Duration.ofDays(everyDays)))).orElse(true);
    }

    /// What it is after another try.
    public BackupSchedule after(BackupOutcome outcome) {
        return switch (outcome) {
            case BackupOutcome.Good good ->
                    new BackupSchedule(folder, everyDays, Optional.of(good.made()), Optional.empty());
            case BackupOutcome.Failed failed ->
                    new BackupSchedule(folder, everyDays, rehearsed, Optional.of(failed.trouble()));
        };
    }
}
