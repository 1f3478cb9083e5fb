package app.glovebox.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotKind;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.recovery.KeyCeremonyViewModel.Asked;
import app.glovebox.ui.recovery.KeyCeremonyViewModel.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class KeyCeremonyViewModelTest {
    private final MemorySlots slots = new MemorySlots();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final List<Message> left = new ArrayList<>();
    private final KeyCeremonyViewModel model = new KeyCeremonyViewModel(() -> slots, left::add,
            new Background(jobs::add, Runnable::run), new Random(4));

    @Test
    void showsAPhraseInEightGroupsOfThree() {
        List<String> groups = model.groups();
        assertEquals(8, groups.size());
        List<String> words = groups.stream().flatMap(group -> List.of(group.split(" ")).stream()).toList();
        assertTrue(RecoveryPhrase.read(words) instanceof RecoveryPhrase.Reading.Whole);
    }

    @Test
    void twoGroupsTypedBackMakeTheWordsCount() {
        model.written();
        model.prove(" " + shown(model.asked().first()).toUpperCase() + "  ", shown(model.asked().second()));
        assertTrue(model.busyProperty().get());
        assertEquals(List.of(), slots.entries, "nothing before the vault has it");
        jobs.remove().run();
        assertEquals(SlotKind.RECOVERY, slots.entries.getFirst().slot().kind());
        assertEquals(List.of(Message.of("recovery.kept")), left);
    }

    @Test
    void aWrongGroupIsNamedAndNothingIsWritten() {
        model.written();
        model.prove(shown(model.asked().first()), "abandon ability able");
        assertEquals(Message.of("recovery.prove.wrong", model.asked().second()), model.problemProperty().get());
        model.prove("", shown(model.asked().second()));
        assertEquals(Message.of("recovery.prove.wrong", model.asked().first()), model.problemProperty().get());
        model.back();
        assertEquals(Step.WRITE, model.stepProperty().get());
        assertEquals(Message.NONE, model.problemProperty().get());
        assertTrue(jobs.isEmpty());
    }

    @Test
    void aVaultThatTakesNothingLeavesTheRoomAsItWas() {
        slots.full = true;
        model.written();
        model.prove(shown(model.asked().first()), shown(model.asked().second()));
        jobs.remove().run();
        assertEquals(Message.of("recovery.failed"), model.problemProperty().get());
        assertEquals(List.of(), left);
    }

    @Test
    void laterLeavesTheVaultWithoutWords() {
        model.later();
        assertEquals(List.of(Message.of("recovery.postponed")), left);
        assertEquals(List.of(), slots.entries);
    }

    @Test
    void theWordsGoWithTheRoom() {
        model.close();
        assertThrows(IllegalStateException.class, model::groups);
    }

    @Test
    void theGroupsAskedForDifferAndComeInOrder() {
        for (int seed = 0; seed < 200; seed++) {
            Asked asked = Asked.any(new Random(seed));
            assertNotEquals(asked.first(), asked.second());
            assertTrue(asked.first() >= 1 && asked.first() < asked.second() && asked.second() <= 8);
        }
    }

    private String shown(int group) {
        return model.groups().get(group - 1);
    }
}
