package app.glovebox.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;

/// Waits for what another thread or process is about to do.
public final class Waiting {
    /// No expectation, only an end to waiting: other classes may have all the cores for a while.
    private static final long DEADLINE_SECONDS = 60;
    private static final long BETWEEN_MILLIS = 5;

    private Waiting() {
    }

    /// Something that comes true.
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }

    /// Until it holds; fails where it does not in time.
    ///
    /// @param what said of it then
    public static void until(String what, Condition condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE_SECONDS);
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < deadline, () -> "waited in vain: " + what);
            Thread.sleep(BETWEEN_MILLIS);
        }
    }
}
