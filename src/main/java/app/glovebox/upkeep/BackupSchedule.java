package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// When and where backups are made, kept sealed in the vault.
///
/// @param everyDays 0 for only when asked
/// @param most      how many backups stay in the folder, 0 for all
/// @param rehearsed the last good one, empty before the first
/// @param trouble   why the last try made none, empty if it did
/// @param hushed    the day somebody wanted to hear no more of that trouble
public record BackupSchedule(Path folder, int everyDays, int most, Optional<Rehearsal> rehearsed,
        Optional<BackupOutcome.Trouble> trouble, Optional<LocalDate> hushed) {
    /// How many stay until somebody chooses otherwise.
    public static final int USUAL_MOST = 10;
    public static final int ALL = 0;

    /// A backup that was read again from scratch.
    ///
    /// @param records how many were read; 0 if that was not noted
    public record Rehearsal(Instant at, int records) {
    }

    public BackupSchedule {
        if (everyDays < 0 || most < 0) {
            throw new IllegalArgumentException("every " + everyDays + " days, " + most + " kept");
        }
    }

    /// One with nothing done yet, so due at once unless only made when asked.
    public static BackupSchedule of(Path folder, int everyDays) {
        return new BackupSchedule(folder, everyDays, USUAL_MOST, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// One made later than now was made under a clock that was ahead: it tells nothing.
    public boolean isDue(Instant now) {
        return everyDays > 0 && rehearsed.filter(last -> !now.isBefore(last.at()))
                .map(last -> !now.isBefore(last.at().plus(Duration.ofDays(everyDays)))).orElse(true);
    }

    /// Whether one that was due could not be made, and that is to be said on that day.
    public boolean isMissed(LocalDate day) {
        return everyDays > 0 && trouble.isPresent() && !hushed.equals(Optional.of(day));
    }

    /// The same, this often.
    public BackupSchedule every(int days) {
        return new BackupSchedule(folder, days, most, rehearsed, trouble, hushed);
    }

    /// The same, with that many kept.
    public BackupSchedule keeping(int number) {
        return new BackupSchedule(folder, everyDays, number, rehearsed, trouble, hushed);
    }

    /// The same, its trouble not told any more that day.
    public BackupSchedule hushed(LocalDate day) {
        return new BackupSchedule(folder, everyDays, most, rehearsed, trouble, Optional.of(day));
    }

    /// The same rhythm and number into another folder, with nothing done there yet.
    public BackupSchedule into(Path other) {
        return new BackupSchedule(other, everyDays, most, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What it is after another try.
    public BackupSchedule after(BackupOutcome outcome) {
        return switch (outcome) {
            case BackupOutcome.Good good -> new BackupSchedule(folder, everyDays, most,
                    Optional.of(new Rehearsal(good.made(), good.records())), Optional.empty(), Optional.empty());
            case BackupOutcome.Failed failed ->
                    new BackupSchedule(folder, everyDays, most, rehearsed, Optional.of(failed.trouble()), hushed);
        };
    }
}
