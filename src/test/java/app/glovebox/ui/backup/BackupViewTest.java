package app.glovebox.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.GroupOnStage;
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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.ActionEvent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    private final MemoryUpkeep vault = new MemoryUpkeep();
    @TempDir
    private Path folder;

    @Test
    @SuppressWarnings("unchecked")
    void aFolderIsChosenABackupMadeAndItsRehearsalShown() {
        vault.outcome = new BackupOutcome.Good(folder.resolve("b"), NOON, 1_000, 1204);
        try (GroupOnStage shown = GroupOnStage.show(words -> view(words, Optional.of(folder)), ENGLISH, 860, 1)) {
            ComboBox<Integer> often = (ComboBox<Integer>) shown.find("#backupOften");
            assertTrue(often.isDisabled());
            fire(shown, "#choose-backupFolder");
            assertEquals(folder.toString(), ((TextField) shown.find("#backupFolder")).getText());
            assertFalse(often.isDisabled());
            assertEquals(7, often.getValue());
            assertEquals("None yet", ((Label) shown.find("#lastRehearsal")).getText());
            fire(shown, "#backUpNow");
            String last = ((Label) shown.find("#lastRehearsal")).getText();
            assertTrue(last.matches("Read again from scratch 19 Nov 2026, \\d\\d:00, 1,204 records, less than a day ago"), last);
            assertTrue(shown.texts().contains(ENGLISH.text("backup.done")));
            Fx.run(() -> often.setValue(BackupViewModel.BY_HAND));
            assertEquals(0, vault.schedule.everyDays());
        }
    }

    @Test
    void aTypedFolderIsTakenWithEnterAndNothingWhenTheWindowWasCancelled() {
        try (GroupOnStage shown = GroupOnStage.show(words -> view(words, Optional.empty()), ENGLISH, 860, 1)) {
            fire(shown, "#choose-backupFolder");
            assertEquals(null, vault.schedule);
            TextField field = (TextField) shown.find("#backupFolder");
            Fx.run(() -> {
                field.setText(folder.toString());
                field.fireEvent(new ActionEvent());
            });
            assertEquals(folder, vault.schedule.folder());
        }
    }

    @Test
    void saysWhatIsKeptAndWhatIsNeverTouched() {
        vault.schedule = BackupSchedule.of(folder, 7);
        vault.backups.add(new BackupFile(folder.resolve("b"), LocalDate.of(2026, 11, 15), 2_100_000));
        vault.backups.add(new BackupFile(folder.resolve("a"), LocalDate.of(2026, 11, 7), 2_100_000));
        try (GroupOnStage shown = GroupOnStage.show(words -> view(words, Optional.empty()), ENGLISH, 860, 1)) {
            assertEquals("2 of this vault are there, 4.2 MB, the oldest of 7 Nov 2026. After each good backup older ones of "
                    + "this vault are deleted. Nothing else in the folder is touched.",
                    ((Label) shown.find("#backupsKept")).getText());
            @SuppressWarnings("unchecked")
            ComboBox<Integer> most = (ComboBox<Integer>) shown.find("#backupMost");
            Fx.run(() -> most.setValue(30));
            assertEquals(30, vault.schedule.most());
        }
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        vault.schedule = new BackupSchedule(folder, 7, 10, Optional.of(new BackupSchedule.Rehearsal(
                NOON.minus(Duration.ofDays(12)), 1204)), Optional.of(BackupOutcome.Trouble.UNWRITABLE), Optional.empty());
        vault.backups.add(new BackupFile(folder.resolve("b"), LocalDate.of(2026, 11, 7), 2_100_000));
        GroupOnStage.inspect(words -> view(words, Optional.empty()));
        assertEquals(List.of(), CssWarnings.of(() -> GroupOnStage.framed(view(ENGLISH, Optional.empty()))));
    }

    private BackupView view(Words words, Optional<Path> chosen) {
        return new BackupView(new BackupViewModel(() -> vault, new Background(Runnable::run, Runnable::run), () -> NOON),
                words, (owner, title, from) -> chosen);
    }

    private static void fire(GroupOnStage shown, String selector) {
        Fx.run(() -> ((Button) shown.find(selector)).fire());
    }
}
