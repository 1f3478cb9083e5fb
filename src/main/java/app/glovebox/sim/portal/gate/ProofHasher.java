package app.glovebox.sim.portal.gate;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;
import app.glovebox.wire.Problem;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Hashes proofs, two at once at most: each takes its memory and a core. Some more may wait; beyond that the Portal
/// says it is busy instead of running out of either.
///
/// On threads of its own: on the virtual ones two hashes would hold every other request up.
public final class ProofHasher implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final Hashing hashing;
    private final Semaphore admitted;
    private final Semaphore running = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads;

    /// The costly step itself.
    @FunctionalInterface
    interface Hashing {
        SecretBytes hash(SecretBytes proof, KdfSpec spec);
    }

    /// @param queue how many may wait while two are hashed
    public ProofHasher(int queue) {
        this(queue, KeyDerivation::argon2id);
    }

    ProofHasher(int queue, Hashing hashing) {
        this.hashing = hashing;
        this.admitted = new Semaphore(AT_ONCE + queue);
        this.threads = Executors.newFixedThreadPool(AT_ONCE,
                Thread.ofPlatform().daemon().name("portal-hash-", 0).factory());
    }

    /// The right to hash once or twice, given back on close.
    final class Turn implements AutoCloseable {
        private Turn() {
        }

        byte[] hash(SecretBytes proof, KdfSpec spec) throws Refusal {
            try (SecretBytes hashed = threads.submit(() -> hashing.hash(proof, spec)).get()) {
                return hashed.open().clone();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw busy();
            } catch (ExecutionException bug) {
                throw new IllegalStateException("a proof could not be hashed", bug.getCause());
            }
        }

        @Override
        public void close() {
            running.release();
            admitted.release();
        }
    }

    /// Waits for a turn.
    ///
    /// @throws Refusal BUSY when too many wait already
    Turn turn() throws Refusal {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            if (running.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Turn();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        admitted.release();
        throw busy();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static Refusal busy() {
        return Refusal.later(Problem.Type.BUSY, Duration.ofSeconds(2));
    }
}
