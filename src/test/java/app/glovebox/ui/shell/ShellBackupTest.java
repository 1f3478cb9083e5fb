package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.Words;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.DiskGuard;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import org.junit.jupiter.api.Test;

class ShellBackupTest extends ShellOnStage {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Path STICK = Path.of("/media/stick");

    @Test
    void aMissedBackupIsToldWithWhatToDoUntilOneSucceeds() {
        open(1280, 800, 1);
        for (Trouble trouble : Trouble.values()) {
            schedule(BackupSchedule.of(STICK, 7).after(new BackupOutcome.Failed(trouble)));
            assertEquals(ENGLISH.text(key(trouble)), banner().getAccessibleText());
            assertTrue(banner().getStyleClass().contains("warning"));
        }
        schedule(around.upkeep.schedule.after(new BackupOutcome.Good(STICK, Surroundings.NOW, 1, 1)));
        assertFalse(banner().isVisible());
    }

    @Test
    void aBackupOnlyMadeByHandIsNotMissed() {
        open(1280, 800, 1);
        schedule(BackupSchedule.of(STICK, 0).after(new BackupOutcome.Failed(Trouble.NO_ROOM)));
        assertFalse(banner().isVisible());
    }

    @Test
    void sentAwayItStaysAwayThatDayAndComesBackTheNext() {
        open(1280, 800, 1);
        schedule(BackupSchedule.of(STICK, 7).after(new BackupOutcome.Failed(Trouble.UNWRITABLE)));
        Fx.run(() -> {
            way(1).requestFocus();
            way(1).fire();
        });
        assertFalse(banner().isVisible());
        assertTrue(view.getScene().getFocusOwner() != null && view.getScene().getFocusOwner() != way(1));
        Fx.run(around::work);
        later(14 * 3600);
        assertFalse(banner().isVisible(), "still before midnight in Amsterdam");
        later(2 * 3600);
        assertTrue(banner().isVisible());
    }

    @Test
    void leadsToTheSettingsAndAFullDiskIsToldFirst() {
        open(1280, 800, 1);
        schedule(BackupSchedule.of(STICK, 7).after(new BackupOutcome.Failed(Trouble.UNWRITABLE)));
        around.upkeep.look = new DiskGuard.Look(DiskGuard.State.READ_ONLY, 48_000_000);
        later(11);
        assertEquals(ENGLISH.text("shell.notice.noRoom", 48), banner().getAccessibleText());
        around.upkeep.look = new DiskGuard.Look(DiskGuard.State.FINE, 900_000_000);
        later(11);
        Fx.run(() -> way(0).fire());
        assertInstanceOf(Place.Preferences.class, around.navigator.place());
    }

    private static String key(Trouble trouble) {
        return "shell.notice.noBackup." + switch (trouble) {
            case NO_ROOM -> "noRoom";
            case UNWRITABLE -> "unwritable";
            case NOT_READABLE_AGAIN -> "unreadable";
        };
    }

    private void schedule(BackupSchedule now) {
        around.upkeep.schedule = now;
        later(6);
    }

    private void later(long seconds) {
        Fx.run(() -> {
            around.later(seconds);
            around.work();
        });
    }

    private Hyperlink way(int number) {
        return (Hyperlink) banner().lookupAll(".hyperlink").toArray()[number];
    }

    private Node banner() {
        return view.lookup("#banner");
    }
}
