package app.glovebox.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.Words;
import app.glovebox.upkeep.DiskGuard;
import java.util.Locale;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

class ShellDiskTest extends ShellOnStage {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @Test
    void sayHowLittleIsFreeAndTakeItBackWhenThereIsRoom() {
        open(1280, 800, 1);
        assertFalse(banner().isVisible());
        disk(DiskGuard.State.LOW, 480_000_000);
        assertEquals("Only 480 MB free on this disk. Below 50 MB Glovebox stops saving.", banner().getAccessibleText());
        assertTrue(banner().getStyleClass().contains("warning"));
        disk(DiskGuard.State.READ_ONLY, 48_300_000);
        assertEquals("Only 48 MB free. Glovebox is read-only until there is room.", banner().getAccessibleText());
        assertTrue(banner().isVisible());
        assertTrue(banner().getStyleClass().contains("danger"));
        disk(DiskGuard.State.FINE, 900_000_000);
        assertFalse(banner().isVisible());
    }

    @Test
    void measuresEveryTenSecondsAndNeverTwiceAtOnce() {
        open(1280, 800, 1);
        Fx.run(() -> {
            for (int second = 0; second < 30; second++) {
                around.later(1);
            }
        });
        assertEquals(2, around.jobs.size(), "the first answers are still awaited");
        Fx.run(around::work);
        around.upkeep.asked.clear();
        for (int second = 0; second < 30; second++) {
            Fx.run(() -> {
                around.later(1);
                around.work();
            });
        }
        assertEquals(3, around.upkeep.asked.stream().filter("disk"::equals).count());
    }

    @Test
    void aVaultClosedMeanwhileIsNoFault() {
        open(1280, 800, 1);
        around.upkeepClosed = true;
        disk(DiskGuard.State.READ_ONLY, 1);
        assertFalse(banner().isVisible());
    }

    @Test
    void aFullDiskIsToldBeforeAnOutageThatIsToldAgainAfterwards() {
        open(1280, 800, 1);
        Fx.run(() -> around.link.becomes(Connection.State.DOWN));
        String offline = banner().getAccessibleText();
        disk(DiskGuard.State.READ_ONLY, 48_000_000);
        assertEquals(ENGLISH.text("shell.notice.noRoom", 48), banner().getAccessibleText());
        disk(DiskGuard.State.FINE, 900_000_000);
        assertEquals(offline, banner().getAccessibleText());
    }

    @Test
    void thePortalIsAskedAnewWhenTheDiskIsFullAndWhenThereIsRoomAgain() {
        open(1280, 800, 1);
        disk(DiskGuard.State.READ_ONLY, 48_000_000);
        disk(DiskGuard.State.READ_ONLY, 47_000_000);
        Fx.run(around::work);
        assertEquals(1, asked(), "whether the vault still takes anything");
        disk(DiskGuard.State.LOW, 300_000_000);
        Fx.run(around::work);
        assertEquals(2, asked(), "for what was not kept");
    }

    private long asked() {
        return around.happened.stream().filter("link refresh"::equals).count();
    }

    private void disk(DiskGuard.State state, long free) {
        around.upkeep.look = new DiskGuard.Look(state, free);
        Fx.run(() -> {
            around.later(11);
            around.work();
        });
    }

    private Node banner() {
        return view.lookup("#banner");
    }
}
