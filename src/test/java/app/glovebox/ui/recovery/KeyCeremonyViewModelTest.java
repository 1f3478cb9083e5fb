package app.glovebox.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
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
    private final KeyCeremonyViewModel model = model(Why.MAKE);

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
        model.prove(" " + shown(model.asked().first()).toUpperCase() + "  ", shown(model.asked().second()), nothing());
        assertTrue(model.busyProperty().get());
        assertEquals(List.of(), slots.entries, "nothing before the vault has it");
        jobs.remove().run();
        assertEquals(SlotKind.RECOVERY, slots.entries.getFirst().slot().kind());
        assertEquals(List.of(Message.of("recovery.kept")), left);
    }

    @Test
    void aWrongGroupIsNamedAndNothingIsWritten() {
        model.written();
        model.prove(shown(model.asked().first()), "abandon ability able", nothing());
        assertEquals(Message.of("recovery.prove.wrong", model.asked().second()), model.problemProperty().get());
        model.prove("", shown(model.asked().second()), nothing());
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
        model.prove(shown(model.asked().first()), shown(model.asked().second()), nothing());
        jobs.remove().run();
        assertEquals(Message.of("recovery.failed"), model.problemProperty().get());
        assertEquals(List.of(), left);
    }

    @Test
    void tooLittleRoomForTheWordsIsSaidAsThat() {
        slots.full = true;
        slots.fullAs = StorageException.Kind.READ_ONLY;
        model.written();
        model.prove(shown(model.asked().first()), shown(model.asked().second()), nothing());
        jobs.remove().run();
        assertEquals(Message.of("recovery.noRoom"), model.problemProperty().get());
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

    @Test
    void formerWordsStayUntilTheNewOnesWereProved() throws StorageException {
        RecoveryPhrase former = RecoveryPhrase.fresh();
        slots.setRecovery(former);
        KeyCeremonyViewModel again = model(Why.REPLACE);
        assertEquals(Message.of("recovery.former.replace"), again.former());
        again.written();
        again.prove("abandon", "", nothing());
        assertTrue(slots.proves(former));
        again.later();
        assertEquals(List.of(Message.of("recovery.former.stay")), left);
        assertTrue(slots.proves(former));
        again.prove(shown(again, again.asked().first()), shown(again, again.asked().second()), nothing());
        jobs.remove().run();
        assertFalse(slots.proves(former));
    }

    @Test
    void wordsThatWereSeenTakeTheVaultKeyWithThem() throws StorageException {
        RecoveryPhrase former = RecoveryPhrase.fresh();
        slots.setRecovery(former);
        KdfSpec spec = KdfSpec.fresh(new KdfCost(64, 1, 1));
        try (PasswordKeys keys = KeyDerivation.passwordKeys(password("right one"), spec)) {
            slots.addPassword(spec, keys.keyEncryptionKey());
        }
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        KeyCeremonyViewModel seen = model(Why.SEEN);
        assertTrue(seen.needsPassword());
        seen.written();
        seen.prove(shown(seen, seen.asked().first()), shown(seen, seen.asked().second()), password("a slip"));
        jobs.remove().run();
        assertEquals(Message.of("recovery.password.wrong"), seen.problemProperty().get());
        assertTrue(slots.proves(former), "nothing has changed");
        assertEquals(3, slots.entries.size());
        seen.prove(shown(seen, seen.asked().first()), shown(seen, seen.asked().second()), password("right one"));
        jobs.remove().run();
        assertEquals(List.of(Message.of("recovery.renewed")), left);
        assertEquals(List.of(SlotKind.PASSWORD, SlotKind.RECOVERY),
                slots.all().stream().map(KeySlot::kind).toList(), "the other password is gone too");
        assertFalse(slots.proves(former));
    }

    @Test
    void sealingAnewSaysWhatIsDoneAndHowFarItIs() throws StorageException {
        KdfSpec spec = KdfSpec.fresh(new KdfCost(64, 1, 1));
        try (PasswordKeys keys = KeyDerivation.passwordKeys(password("right one"), spec)) {
            slots.addPassword(spec, keys.keyEncryptionKey());
        }
        KeyCeremonyViewModel seen = model(Why.SEEN);
        List<Sealing> told = new ArrayList<>();
        seen.sealingProperty().subscribe(now -> now.ifPresent(told::add));
        seen.prove(shown(seen, seen.asked().first()), shown(seen, seen.asked().second()), password("right one"));
        jobs.remove().run();
        assertEquals(List.of(Message.of("recovery.sealing.keep", 1L, 2L), Message.of("recovery.sealing.seal", 1L, 2L),
                Message.of("recovery.sealing.read", 1L, 2L), Message.of("recovery.sealing.read", 1L, 2L),
                Message.of("recovery.sealing.keep", 1L, 2L)), told.stream().map(Sealing::doing).toList());
        assertEquals(List.of(0.1, 0.3, 0.5, 0.7, 0.9), told.stream().map(Sealing::whole).toList());
        assertTrue(seen.sealingProperty().get().isEmpty());
    }

    private KeyCeremonyViewModel model(Why why) {
        return new KeyCeremonyViewModel(() -> slots, why, left::add, new Background(jobs::add, Runnable::run),
                new Random(4));
    }

    private static Passphrase nothing() {
        return password("");
    }

    private static Passphrase password(String typed) {
        return Passphrase.copyOf(typed.toCharArray());
    }

    private static String shown(KeyCeremonyViewModel room, int group) {
        return room.groups().get(group - 1);
    }

    private String shown(int group) {
        return model.groups().get(group - 1);
    }
}
