package app.glovebox.ui.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import app.glovebox.ui.kit.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SecurityViewModelTest {
    private final MemorySlots slots = new MemorySlots();
    private final Deque<Runnable> jobs = new ArrayDeque<>();
    private final Leaving leaving = new Leaving();
    private Instant now = Instant.parse("2026-11-26T12:00:00Z");
    private SecurityViewModel model;

    @BeforeEach
    void aPassword() throws StorageException {
        slots.now = Instant.parse("2026-11-24T07:31:00Z");
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
    }

    @Test
    void theOnlyPasswordStaysAndWordsAreMade() {
        open();
        assertEquals(List.of(SlotKind.PASSWORD), model.waysProperty().get().stream().map(each -> each.kind()).toList());
        assertFalse(model.waysProperty().get().getFirst().removable());
        model.makeWords();
        assertEquals(List.of(Why.MAKE), leaving.words);
        model.changePassword();
        assertEquals(1, leaving.passwords);
    }

    @Test
    void wordsThatAreThereAreReplacedOrTakeAllWithThem() throws StorageException {
        slots.setRecovery(RecoveryPhrase.fresh());
        open();
        model.makeWords();
        model.sealAnew();
        assertEquals(List.of(Why.REPLACE, Why.SEEN), leaving.words);
    }

    @Test
    void aRemovedSlotLeavesTheListAndIsTold() throws StorageException {
        slots.setRecovery(RecoveryPhrase.fresh());
        open();
        model.remove(model.waysProperty().get().getLast());
        assertTrue(model.busyProperty().get());
        work();
        assertEquals(Message.of("security.removed.recovery"), model.noteProperty().get());
        assertFalse(model.haveWords());
        assertEquals(1, slots.entries.size());
    }

    @Test
    void oneOfSeveralPasswordsCanGo() throws StorageException {
        slots.addPassword(KdfSpec.fresh(new KdfCost(64, 1, 1)), SecretBytes.random(32));
        open();
        model.remove(model.waysProperty().get().getFirst());
        work();
        assertEquals(Message.of("security.removed.password"), model.noteProperty().get());
        assertFalse(model.waysProperty().get().getFirst().removable());
    }

    @Test
    void aVaultThatRefusesChangesNothing() throws StorageException {
        slots.setRecovery(RecoveryPhrase.fresh());
        open();
        slots.full = true;
        model.remove(model.waysProperty().get().getLast());
        work();
        assertEquals(Message.of("security.failed"), model.problemProperty().get());
        assertTrue(model.haveWords());
        assertFalse(model.busyProperty().get());
    }

    @Test
    void datesAreToldInTheLanguageOfTheScreen() {
        open();
        Message made = model.waysProperty().get().getFirst().made();
        assertEquals("Made on 24 Nov 2026.", new Words(Locale.ENGLISH).text(made));
        assertEquals("Angelegt am 24. Nov. 2026.", new Words(Locale.GERMAN).text(made));
    }

    @Test
    void readinessIsOfThePresentWordsAndGrowsOld() throws StorageException {
        open();
        assertReady("There are no recovery words to try.");
        slots.setRecovery(RecoveryPhrase.fresh());
        open();
        assertReady("Never tried. It changes nothing and takes a minute.");
        slots.drilled(Instant.parse("2026-11-25T07:31:00Z"));
        open();
        assertReady("Ready. Tried on 25 Nov 2026.");
        now = Instant.parse("2027-05-25T06:31:00Z");
        open();
        assertReady("Ready. Tried on 25 Nov 2026.");
        now = now.plusSeconds(1);
        open();
        assertReady("Last tried on 25 Nov 2026. Try again.");
        slots.now = now;
        slots.setRecovery(RecoveryPhrase.fresh());
        open();
        assertReady("The words are newer than the last try.");
        model.drill();
        assertEquals(1, leaving.drills);
    }

    private void assertReady(String said) {
        assertEquals(said, new Words(Locale.ENGLISH).text(model.told(model.readinessProperty().get().orElseThrow())));
    }

    private void open() {
        model = new SecurityViewModel(() -> slots, new Background(jobs::add, Runnable::run), leaving, () -> now, ZoneId.of("Europe/Berlin"));
        work();
    }

    private void work() {
        while (!jobs.isEmpty()) {
            jobs.remove().run();
        }
    }
}
