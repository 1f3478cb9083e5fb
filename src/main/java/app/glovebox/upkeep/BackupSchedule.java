package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When and where backups are made, kept sealed in the vault.
///
/// @param everyDays 0 for only when asked
/// @param rehearsed the last good one, empty before the first
/// @param trouble   why the last try made none, empty if it did
public record BackupSchedule(Path folder, int everyDays, Optional<Rehearsal> rehearsed,
        Optional<BackupOutcome.Trouble> trouble) {

    /// A backup that was read again from scratch.
    ///
    /// @param records how many were read; 0 if that was not noted
    public record Rehearsal(Instant at, int records) {
    }

    public BackupSchedule {
        if (everyDays < 0) {
            throw new IllegalArgumentException("every " + everyDays + " days");
        }
    }

    /// One with nothing done yet, so due at once unless only made when asked.
    public static BackupSchedule of(Path folder, int everyDays) {
        return new BackupSchedule(folder, everyDays, Optional.empty(), Optional.empty());
    }

    public boolean isDue(Instant now) {
        return everyDays > 0 && rehearsed
                .map(last -> !now.isBefore(last.at().plus(Duration.ofDays(everyDays)))).orElse(true);
    }

    /// The same, this often.
    public BackupSchedule every(int days) {
        return new BackupSchedule(folder, days, rehearsed, trouble);
    }

    /// What it is after another try.
    public BackupSchedule after(BackupOutcome outcome) {
        return switch (outcome) {
            case BackupOutcome.Good good -> new BackupSchedule(folder, everyDays,
                    Optional.of(new Rehearsal(good.made(), good.records())), Optional.empty());
            case BackupOutcome.Failed failed ->
                    new BackupSchedule(folder, everyDays, rehearsed, Optional.of(failed.trouble()));
        };
    }
}
