package app.glovebox.vault.rig;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.Logger;

/// How far a rig has come: a line now and then, so that a run cut short is worth what it did. Any thread.
final class Progress {
    private static final long EVERY_NANOS = 60_000_000_000L;

    /// Held, because a level goes with the last reference to its logger.
    private static final Logger VAULT = Logger.getLogger("app.glovebox.vault");

    private final String what;
    private final int total;
    private final long begun = System.nanoTime();
    private final AtomicLong said = new AtomicLong(begun);
    private final AtomicInteger done = new AtomicInteger();

    /// From now on the vault logs nothing in this process: it would say a million times what is provoked.
    ///
    /// @param what names the rig, and the seed that repeats the run
    Progress(String what, int total) {
        VAULT.setLevel(Level.OFF);
        this.what = what;
        this.total = total;
    }

    /// One more is done, and nothing was wrong with it.
    void one() {
        int all = done.incrementAndGet();
        long now = System.nanoTime();
        long last = said.get();
        if (now - last > EVERY_NANOS && said.compareAndSet(last, now)) {
            System.out.printf("%s: %,d of %,d, none lost so far, %d s%n", what, all, total, seconds());
        }
    }

    int done() {
        return done.get();
    }

    long seconds() {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }

    /// How many a second, in words.
    String rate() {
        return "%.1f a second".formatted(done.get() * 1e9 / Math.max(1, System.nanoTime() - begun));
    }
}
