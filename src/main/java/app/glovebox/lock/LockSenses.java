package app.glovebox.lock;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What this computer tells about itself, kept up to date by whoever listens to it; nothing until somebody does.
/// Thread-safe.
public final class LockSenses {
    private final List<Consumer<Hearing>> listeners = new CopyOnWriteArrayList<>();
    private Hearing heard = new Hearing(Sense.NO_BUS, Sense.NO_BUS);

    public synchronized Hearing heard() {
        return heard;
    }

    /// Tells what is so from now on; the listeners are called on the calling thread.
    public void tell(Hearing now) {
        synchronized (this) {
            if (now.equals(heard)) {
                return;
            }
            heard = now;
        }
        listeners.forEach(listener -> listener.accept(now));
    }

    /// Told of each change until the answer is closed.
    public AutoCloseable listen(Consumer<Hearing> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
