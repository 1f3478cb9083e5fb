package app.glovebox.ui.backup;

import app.glovebox.testing.GroupOnStage;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.MemoryUpkeep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=BackupShots test`.
class BackupShots {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    @Test
    void all() {
        Shots.both("backup", 860, 400, () -> room(Locale.ENGLISH));
        Shots.take("backup-de-200", 736, 900, ColorScheme.LIGHT, 2, () -> room(Locale.GERMAN));
    }

    private static Parent room(Locale locale) {
        MemoryUpkeep vault = new MemoryUpkeep();
        vault.schedule = new BackupSchedule(Path.of("/media/mara/blue-stick/glovebox"), 7, 10, Optional.of(
                new BackupSchedule.Rehearsal(NOON.minus(Duration.ofDays(12)), 1204)), Optional.of(BackupOutcome.Trouble.UNWRITABLE), Optional.empty());
        vault.backups.add(new BackupFile(Path.of("b"), LocalDate.of(2026, 11, 7), 2_100_000));
        return GroupOnStage.framed(new BackupView(new BackupViewModel(() -> vault,
                new Background(Runnable::run, Runnable::run), () -> NOON), new Words(locale), (owner, title, from) -> Optional.empty()));
    }
}
