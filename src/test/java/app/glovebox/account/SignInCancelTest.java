package app.glovebox.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.secret.Passphrase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

/// Cancelled at every stage and every step: nothing stays at the Portal, on disk or in memory.
class SignInCancelTest {
    private final FakeHouse house = new FakeHouse();
    private final Cancellation cancellation = new Cancellation();
    private final Passphrase password = Passphrase.copyOf(FakeHouse.PASSWORD);

    @AfterEach
    void nothingStays() {
        house.keysSeen.forEach(keys -> assertThrows(IllegalStateException.class, () -> keys.proof().open()));
        assertFalse(Thread.interrupted(), "an interrupt is left for the worker's next job");
    }

    /// Cancelled while the step waits: an answer that never comes.
    private void cancelledDuring(String step) {
        house.trouble.put(step, () -> {
            cancellation.cancel();
            Thread.sleep(10_000);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"preset", "reach", "spec", "signIn", "account", "vault.create", "listen"})
    void withoutAVaultNothingIsLeft(String step) throws Exception {
        house.syncs = false;
        if (step.startsWith("vault") || step.equals("listen")) {
            house.trouble.put(step, cancellation::cancel);
        } else {
            cancelledDuring(step);
        }
        assertInstanceOf(Cancelled.class,
                house.signIn().signIn(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertTrue(house.liveSessions.isEmpty());
        assertTrue(house.files.isEmpty());
        assertTrue(house.remembered.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vault.open", "resolve", "reach", "signIn", "account", "listen"})
    void withAVaultItIsAsItWasBefore(String step) throws Exception {
        MemoryVault vault = house.vaultHere();
        house.keptSession(vault);
        house.syncs = false;
        if (step.startsWith("vault") || step.equals("listen")) {
            house.trouble.put(step, cancellation::cancel);
        } else {
            cancelledDuring(step);
        }
        assertInstanceOf(Cancelled.class,
                house.signIn().signIn(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertEquals(List.of("session 1"), List.copyOf(house.liveSessions));
        assertEquals("session 1", FakeHouse.kept(vault));
        assertTrue(vault.closed);
        assertTrue(house.remembered.isEmpty());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cancelledWhileTheOlderSessionEndsItComesTooLate(boolean answered) throws Exception {
        MemoryVault vault = house.vaultHere();
        house.keptSession(vault);
        if (answered) {
            house.trouble.put("signOut", cancellation::cancel);
        } else {
            cancelledDuring("signOut");
        }
        assertInstanceOf(SignedIn.class,
                house.signIn().signIn(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertEquals("session 2", FakeHouse.kept(vault));
        assertTrue(house.liveSessions.contains("session 2"));
        assertFalse(vault.closed);
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void cancelledAsAStageBegins(Stage stage) throws Exception {
        house.syncs = false;
        assertInstanceOf(Cancelled.class, house.signIn().signIn(FakeHouse.MARA, password, begun -> {
            if (begun == stage) {
                cancellation.cancel();
            }
        }, cancellation));
        assertTrue(house.liveSessions.isEmpty());
        assertTrue(house.files.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Stage.class)
    void creatingCancelledAsAStageBegins(Stage stage) throws Exception {
        house.syncs = false;
        assertInstanceOf(Cancelled.class, house.signIn().create(FakeHouse.PROFILE, password, begun -> {
            if (begun == stage) {
                cancellation.cancel();
            }
        }, cancellation));
        assertTrue(house.liveSessions.isEmpty());
        assertTrue(house.files.isEmpty());
    }

    @Test
    void cancelledBeforeItBegan() throws Exception {
        cancellation.cancel();
        assertInstanceOf(Cancelled.class,
                house.signIn().signIn(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertTrue(house.done.isEmpty());
    }

    @Test
    void anUnlockCancelledWhileDerivingClosesTheVault() throws Exception {
        MemoryVault vault = house.vaultHere();
        house.trouble.put("vault.open", cancellation::cancel);
        assertInstanceOf(Cancelled.class,
                house.signIn().unlock(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertTrue(vault.closed);
        assertFalse(house.done.contains("connect"));
    }

    @Test
    void aBugIsUndoneAsWell() {
        house.trouble.put("account", () -> {
            throw new IllegalStateException("bug");
        });
        assertThrows(IllegalStateException.class,
                () -> house.signIn().signIn(FakeHouse.MARA, password, stage -> { }, cancellation));
        assertTrue(house.liveSessions.isEmpty());
    }
}
