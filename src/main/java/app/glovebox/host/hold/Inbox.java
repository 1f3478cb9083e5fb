package app.glovebox.host.hold;

import app.glovebox.arrival.Arrival;
import java.util.function.Consumer;

/// What was handed over and is not opened yet: the window may be still to come. Any thread.
public final class Inbox {
    private Consumer<Arrival> receiver;
    private Arrival waiting;
    private boolean closed;

    /// Answers whether it will be opened; the newest wins.
    public synchronized boolean take(Arrival arrival) {
        if (closed) {
            return false;
        }
        if (receiver == null) {
            // A plain start wants the window, which comes anyway.
            waiting = arrival instanceof Arrival.Plain && waiting != null ? waiting : arrival;
        } else {
            receiver.accept(arrival);
        }
        return true;
    }

    /// From now on that takes them, first what waited.
    public synchronized void open(Consumer<Arrival> now) {
        receiver = now;
        if (waiting != null) {
            now.accept(waiting);
            waiting = null;
        }
    }

    /// Nothing is taken any more.
    public synchronized void close() {
        closed = true;
    }
}
