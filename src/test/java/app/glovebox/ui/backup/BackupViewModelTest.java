package app.glovebox.ui.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.MemoryUpkeep;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupViewModelTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");

    private final MemoryUpkeep vault = new MemoryUpkeep();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    @TempDir
    private Path folder;

    @Test
    void theFirstFolderIsBackedUpToOnceAWeek() {
        BackupViewModel model = model();
        assertTrue(model.scheduleProperty().get().isEmpty());
        model.folder("  " + folder + " ");
        work();
        assertEquals(BackupSchedule.of(folder, 7), vault.schedule);
        assertEquals(Optional.of(vault.schedule), model.scheduleProperty().get());
        assertTrue(model.saidProperty().get().isNone());
    }

    @Test
    void aFolderThatIsNotThereIsNotTaken() {
        BackupViewModel model = model();
        for (String name : List.of(folder.resolve("gone").toString(), "relative", "a\0b")) {
            model.folder(name);
            work();
            assertEquals("backup.folder.missing", model.saidProperty().get().key(), name);
        }
        assertEquals(null, vault.schedule);
    }

    @Test
    void anotherRhythmKeepsWhatIsKnownOfTheLastBackup() {
        BackupSchedule.Rehearsal last = new BackupSchedule.Rehearsal(NOON.minus(Duration.ofDays(3)), 12);
        vault.schedule = new BackupSchedule(folder, 7, 10, Optional.of(last), Optional.empty(), Optional.empty());
        BackupViewModel model = model();
        assertEquals(3, model.age(last));
        model.every(BackupViewModel.BY_HAND);
        work();
        assertEquals(new BackupSchedule(folder, 0, 10, Optional.of(last), Optional.empty(), Optional.empty()), vault.schedule);
        assertFalse(vault.schedule.isDue(NOON.plus(Duration.ofDays(900))));
        vault.asked.clear();
        model.every(BackupViewModel.BY_HAND);
        work();
        assertEquals(List.of(), vault.asked);
    }

    @Test
    void anotherNumberLosesNothingThatBecameKnownMeanwhile() {
        vault.schedule = BackupSchedule.of(folder, 7);
        BackupViewModel model = model();
        vault.schedule = vault.schedule.after(new BackupOutcome.Good(folder.resolve("b"), NOON, 1_000, 42));
        model.most(3);
        work();
        assertEquals(3, vault.schedule.most());
        assertEquals(42, vault.schedule.rehearsed().orElseThrow().records());
    }

    @Test
    void anotherFolderKeepsRhythmAndNumber() {
        vault.schedule = BackupSchedule.of(Path.of("/elsewhere"), 30).keeping(5);
        BackupViewModel model = model();
        model.folder(folder.toString());
        work();
        assertEquals(BackupSchedule.of(folder, 30).keeping(5), vault.schedule);
    }

    @Test
    void aBackupNowShowsItsProgressAndItsRehearsal() {
        vault.schedule = BackupSchedule.of(folder, 7);
        vault.outcome = new BackupOutcome.Good(folder.resolve("b"), NOON, 1_000, 42);
        BackupViewModel model = model();
        List<Double> seen = new ArrayList<>();
        model.progressProperty().subscribe(at -> at.ifPresent(seen::add));
        model.backUp();
        model.backUp();
        work();
        assertEquals(1, vault.asked.stream().filter("back up now"::equals).count());
        assertEquals(List.of(0.0, 0.5), seen);
        assertEquals("backup.done", model.saidProperty().get().key());
        assertEquals(Optional.of(new BackupSchedule.Rehearsal(NOON, 42)),
                model.scheduleProperty().get().orElseThrow().rehearsed());
        assertTrue(model.progressProperty().get().isEmpty());
    }

    @Test
    void eachTroubleSaysWhatToDoAndStaysSaidNextTime() {
        for (BackupOutcome.Trouble trouble : BackupOutcome.Trouble.values()) {
            vault.schedule = BackupSchedule.of(folder, 7);
            vault.outcome = new BackupOutcome.Failed(trouble);
            BackupViewModel model = model();
            model.backUp();
            work();
            String key = model.saidProperty().get().key();
            assertTrue(key.startsWith("backup.trouble."), key);
            assertEquals(key, model().saidProperty().get().key());
        }
    }

    @Test
    void withoutAFolderThatIsAskedForFirst() {
        BackupViewModel model = model();
        model.backUp();
        assertEquals("backup.folder.first", model.saidProperty().get().key());
        assertTrue(jobs.isEmpty());
    }

    @Test
    void aFullDiskHereIsSaidAndNothingIsLost() {
        BackupViewModel model = model();
        vault.refusal = StorageException.Kind.READ_ONLY;
        model.folder(folder.toString());
        work();
        assertEquals("backup.trouble.vaultFull", model.saidProperty().get().key());
        vault.refusal = null;
        model.folder(folder.toString());
        work();
        assertEquals(BackupSchedule.of(folder, 7), vault.schedule);
    }

    private BackupViewModel model() {
        BackupViewModel model = new BackupViewModel(() -> vault, new Background(jobs::add, Runnable::run), () -> NOON);
        work();
        return model;
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
