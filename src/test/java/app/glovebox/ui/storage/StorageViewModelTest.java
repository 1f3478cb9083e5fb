package app.glovebox.ui.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.MemoryUpkeep;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StorageViewModelTest {
    private final MemoryUpkeep vault = new MemoryUpkeep();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<Optional<Path>> gone = new ArrayList<>();
    private boolean closed;
    private final StorageViewModel model = new StorageViewModel(() -> {
        if (closed) {
            throw new IllegalStateException("vault is closed");
        }
        return vault;
    }, new Background(jobs::add, Runnable::run), gone::add);

    @Test
    void readsSizeAndCopiesAtOnce() {
        assertTrue(model.stockProperty().get().isEmpty());
        work();
        assertEquals(vault.size, model.stockProperty().get().orElseThrow().size());
    }

    @Test
    void checksWithProgressAndTellsWhatItFound() {
        work();
        vault.report = report(Finding.What.FILE_WHOLE, Finding.What.DISK_LOW);
        List<StorageViewModel.Reading> seen = new ArrayList<>();
        model.readingProperty().subscribe(reading -> reading.ifPresent(seen::add));
        model.check();
        assertTrue(model.busyProperty().get());
        work();
        assertEquals(Optional.of(vault.report), model.reportProperty().get());
        assertEquals(List.of(new StorageViewModel.Reading(0, 0), new StorageViewModel.Reading(5, 10)), seen);
        assertTrue(model.readingProperty().get().isEmpty());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void sealsEverythingAnewWithProgress() {
        work();
        vault.asked.clear();
        List<StorageViewModel.Reading> seen = new ArrayList<>();
        model.sealingProperty().subscribe(at -> at.ifPresent(seen::add));
        model.rotate();
        work();
        assertEquals(List.of("rotate"), vault.asked);
        assertEquals(List.of(new StorageViewModel.Reading(1, 2)), seen);
        assertTrue(model.sealingProperty().get().isEmpty());
        assertEquals("storage.rotate.done", model.saidProperty().get().key());
        vault.refusal = StorageException.Kind.READ_ONLY;
        model.rotate();
        work();
        assertEquals("storage.trouble.readOnly", model.saidProperty().get().key());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aSecondPressWaitsForTheFirst() {
        work();
        vault.asked.clear();
        model.check();
        model.check();
        model.keep();
        work();
        assertEquals(1, vault.asked.stream().filter("check"::equals).count());
        assertFalse(vault.asked.contains("keep ASKED"));
    }

    @Test
    void aFixIsFollowedByAnotherCheck() {
        work();
        vault.asked.clear();
        vault.report = report(Finding.What.PRIVATE);
        model.makePrivate();
        work();
        assertEquals(List.of("make private", "check"), vault.asked.subList(0, 2));
        assertEquals("storage.private", model.saidProperty().get().key());
        assertEquals(Optional.of(vault.report), model.reportProperty().get());
        vault.asked.clear();
        model.keepInstead();
        work();
        assertEquals(List.of("keep ASKED", "check"), vault.asked.subList(0, 2));
    }

    @Test
    void aKeptCopyStandsInTheListAtOnce() {
        work();
        model.keep();
        work();
        assertEquals(1, model.stockProperty().get().orElseThrow().copies().size());
        assertEquals("storage.kept", model.saidProperty().get().key());
    }

    @Test
    void aRefusalIsSaidAndTheNextPressWorks() {
        work();
        vault.refusal = StorageException.Kind.READ_ONLY;
        model.keep();
        work();
        assertEquals("storage.trouble.readOnly", model.saidProperty().get().key());
        vault.refusal = StorageException.Kind.FAILED;
        model.check();
        work();
        assertEquals("storage.trouble.failed", model.saidProperty().get().key());
        assertTrue(model.readingProperty().get().isEmpty());
        vault.refusal = null;
        model.check();
        work();
        assertTrue(model.reportProperty().get().isPresent());
        assertTrue(model.saidProperty().get().isNone());
    }

    @Test
    void theWayBackWaitsForTheVault() {
        work();
        model.check();
        model.restore(Optional.empty());
        assertEquals(List.of(), gone);
        work();
        model.restore(Optional.of(Path.of("copy")));
        assertEquals(List.of(Optional.of(Path.of("copy"))), gone);
    }

    @Test
    void aLockInBetweenIsNoFault() {
        work();
        closed = true;
        model.check();
        work();
        assertTrue(model.saidProperty().get().isNone());
        assertFalse(model.busyProperty().get());
    }

    private static CheckReport report(Finding.What... found) {
        return new CheckReport(Instant.parse("2026-11-19T07:42:00Z"), 10, List.of(found).stream().map(Finding::of).toList());
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
