package app.glovebox.sim.portal.fleet;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets readers of the event log sleep until there may be something new. It carries no event: each reader goes on from
/// where it is in the log, so a slow one holds nobody up and misses nothing.
public final class News {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition told = lock.newCondition();
    private long edition;

    /// To be read before looking at the log.
    public long edition() {
        lock.lock();
        try {
            return edition;
        } finally {
            lock.unlock();
        }
    }

    void tell() {
        lock.lock();
        try {
            edition++;
            told.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when there was news after that edition, or after the time.
    public void await(long seen, Duration longest) throws InterruptedException {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (edition == seen && left > 0) {
                left = told.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
