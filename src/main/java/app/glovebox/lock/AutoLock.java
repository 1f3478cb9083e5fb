package app.glovebox.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Locks once when its rules say so. Any thread may call.
///
/// Idle time is the larger of what two clocks say since the last touch: the monotonic one may stand still while this
/// computer sleeps, the wall clock may be set back. Set back, it counts as no time at all. The rules are asked anew
/// each time, so a change counts at once.
public final class AutoLock {
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Supplier<LockRules> rules;
    private final Runnable lock;
    private Instant touchedAt;
    private long touchedNanos;
    private boolean fired = true;

    /// Does nothing until the first [#begin()].
    public AutoLock(InstantSource wall, LongSupplier nanos, Supplier<LockRules> rules, Runnable lock) {
        this.wall = wall;
        this.nanos = nanos;
        this.rules = rules;
        this.lock = lock;
        touch();
    }

    /// An account was opened: from now on it may be locked, once.
    public synchronized void begin() {
        fired = false;
        touch();
    }

    /// The account was closed some other way: there is nothing to lock.
    public synchronized void end() {
        fired = true;
    }

    /// A key or the mouse was used. Comes too late when the time is up already: waking a computer with a key press
    /// does not open what should have been locked.
    public void touched() {
        tick();
        touch();
    }

    /// To be called each second.
    public void tick() {
        fireIf(rules.get().idle().filter(limit -> idle().compareTo(limit) >= 0).isPresent());
    }

    /// This computer goes to sleep. Answers whether that locks.
    public boolean sleeping() {
        return fireIf(rules.get().onSleep());
    }

    /// The screen was locked.
    public void screenLocked() {
        fireIf(rules.get().onScreenLock());
    }

    private synchronized void touch() {
        touchedAt = wall.instant();
        touchedNanos = nanos.getAsLong();
    }

    private synchronized Duration idle() {
        Duration byWall = Duration.between(touchedAt, wall.instant());
        Duration steady = Duration.ofNanos(Math.max(0, nanos.getAsLong() - touchedNanos));
        return byWall.compareTo(steady) > 0 ? byWall : steady;
    }

    private boolean fireIf(boolean due) {
        synchronized (this) {
            if (!due || fired) {
                return false;
            }
            fired = true;
        }
        lock.run();
        return true;
    }
}
