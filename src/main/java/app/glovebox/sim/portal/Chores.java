package app.glovebox.sim.portal;

import app.glovebox.store.StoreException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// What is done now and then in real time, whether anybody signs in or not.
final class Chores implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");

    /// One of them. It comes again after it failed.
    @FunctionalInterface
    interface Chore {
        void run() throws StoreException;
    }

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portal-chores").factory());

    /// Does it at once, then again and again.
    void every(Duration pause, Chore chore) {
        thread.scheduleWithFixedDelay(() -> once(chore), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void once(Chore chore) {
        try {
            chore.run();
        } catch (StoreException | RuntimeException broken) {
            LOG.log(Level.ERROR, "portal.chore.failed", broken);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(1, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException hurried) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
