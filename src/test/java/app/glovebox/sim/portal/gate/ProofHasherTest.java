package app.glovebox.sim.portal.gate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;
import app.glovebox.wire.Problem;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Two hashes at once, some waiting, the rest sent away.
class ProofHasherTest {
    @Test
    void hashesWithArgon2id() throws Refusal {
        KdfSpec spec = new KdfSpec(new byte[16], new KdfCost(64, 1, 1));
        try (ProofHasher hasher = new ProofHasher(1); SecretBytes proof = SecretBytes.copyOf(new byte[32]);
                ProofHasher.Turn turn = hasher.turn(); SecretBytes expected = KeyDerivation.argon2id(proof, spec)) {
            assertArrayEquals(expected.open(), turn.hash(proof, spec));
        }
    }

    @Test
    void isBusyWhenTwoRunAndTheQueueIsFull() throws Exception {
        try (ProofHasher hasher = new ProofHasher(1)) {
            ProofHasher.Turn one = hasher.turn();
            ProofHasher.Turn two = hasher.turn();
            CountDownLatch served = new CountDownLatch(1);
            Thread waiting = Thread.startVirtualThread(() -> {
                try {
                    hasher.turn().close();
                    served.countDown();
                } catch (Refusal unexpected) {
                    throw new AssertionError(unexpected);
                }
            });
            while (waiting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            Problem busy = assertThrows(Refusal.class, hasher::turn).problem();
            assertEquals(Problem.Type.BUSY.urn(), busy.type());
            assertTrue(busy.retryAfter() > 0);
            one.close();
            assertTrue(served.await(5, TimeUnit.SECONDS));
            two.close();
            hasher.turn().close();
        }
    }
}
