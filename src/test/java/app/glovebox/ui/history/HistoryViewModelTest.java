package app.glovebox.ui.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.MemoryHistory;
import app.glovebox.vehicle.history.Retention;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HistoryViewModelTest {
    private final MemoryHistory history = new MemoryHistory();
    private final Deque<Runnable> jobs = new ArrayDeque<>();

    @Test
    void readsWhatHoldsAndWhatItTakes() {
        history.size = new HistorySize(List.of(), 12, Optional.empty(), Optional.of(Instant.EPOCH));
        HistoryViewModel model = new HistoryViewModel(() -> history, new Background(jobs::add, Runnable::run));
        assertTrue(model.retentionProperty().get().isEmpty());
        assertFalse(model.takesAway(Retention.days(30)), "nothing is known yet");
        model.keep(Retention.days(30));
        work();
        assertEquals(Optional.of(Retention.DEFAULT), model.retentionProperty().get());
        assertEquals(Optional.of(history.size), model.sizeProperty().get());
        assertEquals(List.of(), history.asked);
    }

    @Test
    void onlyAShorterChoiceTakesAway() {
        HistoryViewModel model = model();
        assertTrue(model.takesAway(Retention.days(30)));
        assertFalse(model.takesAway(Retention.DEFAULT));
        assertFalse(model.takesAway(Retention.FOR_EVER));
        history.retention = Retention.FOR_EVER;
        assertTrue(model().takesAway(Retention.days(365)));
    }

    @Test
    void aLongerChoiceIsKeptAndNothingIsThinned() {
        HistoryViewModel model = model();
        model.keep(Retention.FOR_EVER);
        work();
        assertEquals(List.of("keep 0"), history.asked);
        assertEquals(Optional.of(Retention.FOR_EVER), model.retentionProperty().get());
        assertEquals("history.kept", model.saidProperty().get().key());
        model.keep(Retention.FOR_EVER);
        work();
        assertEquals(List.of("keep 0"), history.asked, "the same again is no choice");
    }

    @Test
    void aShorterChoiceIsThinnedToItsEndAndMeasuredAnew() {
        history.due = 2;
        HistoryViewModel model = model();
        model.keep(Retention.days(30));
        assertTrue(model.busyProperty().get());
        assertEquals("history.running", model.saidProperty().get().key());
        model.keep(Retention.FOR_EVER);
        history.size = new HistorySize(List.of(), 7, Optional.empty(), Optional.empty());
        work();
        assertEquals(List.of("keep 30", "tidy", "tidy", "tidy"), history.asked);
        assertFalse(model.busyProperty().get());
        assertEquals(Message.of("history.thinned", 30), model.saidProperty().get());
        assertEquals(7, model.sizeProperty().get().orElseThrow().total());
    }

    @Test
    void aRefusedChoiceDoesNotHold() {
        HistoryViewModel model = model();
        for (StorageException.Kind kind : StorageException.Kind.values()) {
            history.refusal = kind;
            model.keep(Retention.days(30));
            work();
            assertEquals(Optional.of(Retention.DEFAULT), model.retentionProperty().get());
            assertEquals(switch (kind) {
                case READ_ONLY, NO_ROOM -> "history.trouble.noRoom";
                case FAILED, CLOSED -> "history.trouble.failed";
            }, model.saidProperty().get().key());
            assertFalse(model.busyProperty().get());
        }
    }

    @Test
    void aDiskFullMidwaySaysThatTheChoiceHoldsAndTheRestFollows() {
        history.due = 5;
        history.fullAfter = 2;
        HistoryViewModel model = model();
        model.keep(Retention.days(30));
        work();
        assertEquals(Optional.of(Retention.days(30)), model.retentionProperty().get());
        assertEquals("history.trouble.later", model.saidProperty().get().key());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void aVaultLockedMeanwhileSaysNothing() {
        boolean[] locked = {false};
        HistoryViewModel model = new HistoryViewModel(() -> {
            if (locked[0]) {
                throw new IllegalStateException("vault is closed");
            }
            return history;
        }, new Background(jobs::add, Runnable::run));
        work();
        locked[0] = true;
        model.keep(Retention.FOR_EVER);
        work();
        assertTrue(model.saidProperty().get().isNone());
        assertFalse(model.busyProperty().get());
    }

    private HistoryViewModel model() {
        HistoryViewModel model = new HistoryViewModel(() -> history, new Background(jobs::add, Runnable::run));
        work();
        return model;
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.poll().run();
        }
    }
}
