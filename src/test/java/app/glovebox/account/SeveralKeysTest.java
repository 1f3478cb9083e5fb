package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.PortalRefused;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.VaultRefused;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Opening a vault that has more than one key.
class SeveralKeysTest {
    private static final char[] NEWER = "newer otter battery".toCharArray();
    private final FakeHouse house = new FakeHouse();
    private final RecoveryPhrase words = RecoveryPhrase.fresh();
    private final List<Stage> stages = new ArrayList<>();
    private MemoryVault vault;

    @BeforeEach
    void makeAVaultWithTwoPasswordsAndWords() throws Exception {
        vault = house.vaultHere();
        FakeHouse.addPassword(vault, KdfSpec.fresh(FakeHouse.COST), NEWER);
        vault.keySlots().setRecovery(words);
    }

    @AfterEach
    void everyKeyWasWiped() {
        house.keysSeen.forEach(keys -> assertThrows(IllegalStateException.class, () -> keys.proof().open()));
    }

    @Test
    void triesTheNewestPasswordFirstAndThenTheOlderOne() throws Exception {
        assertInstanceOf(SignedIn.class, unlock(NEWER));
        assertEquals(1, house.keysSeen.size());
        assertInstanceOf(SignedIn.class, unlock(FakeHouse.PASSWORD));
        assertEquals(3, house.keysSeen.size());
    }

    @Test
    void signsInAtThePortalWithTheProofOfThePasswordThatOpened() throws Exception {
        try (Passphrase typed = Passphrase.copyOf(FakeHouse.PASSWORD)) {
            assertInstanceOf(SignedIn.class,
                    house.signIn().signIn(FakeHouse.MARA, typed, stages::add, new Cancellation()));
        }
    }

    @Test
    void aPasswordThatFitsNoneIsWrong() throws Exception {
        assertInstanceOf(WrongVaultPassword.class, unlock("something else".toCharArray()));
        assertEquals(List.of("vault.spec", "vault.open", "vault.open"), house.done);
    }

    @Test
    void derivesNothingWhenOneOfThePasswordsAsksForTooMuch() throws Exception {
        vault.slots.addPassword(KdfSpec.fresh(new KdfCost(4_096, 9, 9)), words.entropy());
        assertEquals(VaultRefusedException.Kind.COST_REFUSED,
                assertInstanceOf(VaultRefused.class, unlock(NEWER)).kind());
        assertTrue(house.keysSeen.isEmpty());
    }

    @Test
    void damageIsNotTakenForAWrongPassword() throws Exception {
        house.trouble.put("vault.open", () -> {
            throw new InterruptedException();
        });
        assertEquals(VaultRefusedException.Kind.DAMAGED,
                assertInstanceOf(VaultRefused.class, unlock(NEWER)).kind());
        assertEquals(1, house.keysSeen.size());
    }

    @Test
    void theWordsOpenTheVaultAndLeaveTheRestToTheLink() throws Exception {
        assertInstanceOf(SignedIn.class, withWords(words, new Cancellation()));
        assertEquals(List.of("vault.open", "connect"), house.done);
        assertEquals(List.of(Stage.OPEN_VAULT), stages);
        assertFalse(vault.closed);
        assertEquals(24, words.words().size(), "they are still the caller's");
    }

    @Test
    void otherWordsOpenNothing() throws Exception {
        try (RecoveryPhrase other = RecoveryPhrase.fresh()) {
            assertInstanceOf(WrongVaultPassword.class, withWords(other, new Cancellation()));
        }
        assertEquals(List.of("vault.open"), house.done);
    }

    @Test
    void cancelledItLeavesTheVaultShut() throws Exception {
        Cancellation cancellation = new Cancellation();
        house.trouble.put("vault.open", cancellation::cancel);
        assertInstanceOf(Cancelled.class, withWords(words, cancellation));
        assertTrue(vault.closed);
    }

    @Test
    void aVaultWithoutACarCannotBeShownWithWordsAlone() throws Exception {
        vault.saveVehicles(List.of());
        assertInstanceOf(PortalRefused.class, withWords(words, new Cancellation()));
        assertTrue(vault.closed);
    }

    private SignInOutcome unlock(char[] password) throws Exception {
        try (Passphrase typed = Passphrase.copyOf(password)) {
            return house.signIn().unlock(FakeHouse.MARA, typed, stages::add, new Cancellation());
        }
    }

    private SignInOutcome withWords(RecoveryPhrase phrase, Cancellation cancellation) throws Exception {
        return house.signIn().unlockWithWords(FakeHouse.MARA, phrase, stages::add, cancellation);
    }
}
