package app.glovebox.ui.locking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockPreferences;
import app.glovebox.lock.LockRules;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockingViewModelTest {
    private final Kept kept = new Kept();
    private final LockSenses senses = new LockSenses();
    private final LockingViewModel model =
            new LockingViewModel(kept, senses, new Background(Runnable::run, Runnable::run));

    @Test
    void eachTriggerIsSetByItself() {
        model.idle(Optional.empty());
        assertEquals(new LockRules(Optional.empty(), true, true, LockRules.USUAL_CLIPBOARD), kept.rules);
        model.onSleep(false);
        assertEquals(new LockRules(Optional.empty(), false, true, LockRules.USUAL_CLIPBOARD), kept.rules);
        model.onScreenLock(false);
        model.idle(Optional.of(Duration.ofMinutes(5)));
        assertEquals(new LockRules(Optional.of(Duration.ofMinutes(5)), false, false, LockRules.USUAL_CLIPBOARD), kept.rules);
        assertEquals(kept.rules, model.rulesProperty().get());
    }

    @Test
    void whatCannotBeSavedIsTakenBackAndSaid() {
        kept.full = true;
        model.onSleep(false);
        assertEquals(LockRules.usual(), model.rulesProperty().get());
        assertEquals(Message.of("locking.notSaved"), model.problemProperty().get());
        kept.full = false;
        model.onSleep(false);
        assertTrue(model.problemProperty().get().isNone());
    }

    @Test
    void aTimeSetElsewhereIsAmongTheChoicesAndNeverIsLast() {
        kept.rules = new LockRules(Optional.of(Duration.ofSeconds(90)), true, true, LockRules.USUAL_CLIPBOARD);
        assertEquals(Optional.of(Duration.ofSeconds(90)), model.choices().get(1));
        assertEquals(Optional.empty(), model.choices().getLast());
        assertEquals(7, model.choices().size());
        assertEquals(Message.of("locking.idle.seconds", 90L), LockingViewModel.called(model.choices().get(1)));
    }

    @Test
    void theTimeOfACopiedSecretIsChosenByItself() {
        model.idle(Optional.empty());
        model.clipboard(Duration.ofMinutes(2));
        model.onSleep(false);
        assertEquals(new LockRules(Optional.empty(), false, true, Duration.ofMinutes(2)), kept.rules);
        kept.rules = new LockRules(Optional.empty(), false, true, Duration.ofSeconds(45));
        assertEquals(List.of(10L, 30L, 45L, 60L, 120L),
                model.clipboardChoices().stream().map(Duration::toSeconds).toList());
    }

    @Test
    void whatTheComputerTellsIsFollowedUntilTheScreenIsLeft() {
        assertEquals(Message.of("locking.noBus"), LockingViewModel.sleepEffect(model.heardProperty().get().sleep()));
        senses.tell(new Hearing(Sense.TOLD, Sense.SILENT));
        assertEquals(Sense.TOLD, model.heardProperty().get().sleep());
        assertEquals(Message.of("locking.screen.silent"),
                LockingViewModel.screenEffect(model.heardProperty().get().screen()));
        model.close();
        senses.tell(new Hearing(Sense.NO_BUS, Sense.NO_BUS));
        assertEquals(Sense.TOLD, model.heardProperty().get().sleep());
    }

    static final class Kept implements LockPreferences {
        LockRules rules = LockRules.usual();
        boolean full;

        @Override
        public LockRules rules() {
            return rules;
        }

        @Override
        public void save(LockRules wanted) throws StorageException {
            if (full) {
                throw new StorageException(new IOException("full"));
            }
            rules = wanted;
        }
    }
}
