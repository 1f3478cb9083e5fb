package app.glovebox.frame;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/// Runs something once a second on the FX thread, until it is closed. Not an animation: as long as one plays, JavaFX works
/// sixty times a second, also where nothing moves.
public final class Beat implements AutoCloseable {
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1,
            beating -> Thread.ofPlatform().daemon().name("beat").unstarted(beating));
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final Runnable beat;

    /// @param beat runs on the FX thread; one that comes late is left out
    public Beat(Runnable beat) {
        this.beat = beat;
    }

    /// From a second from now on. Once.
    public void start() {
        timer.scheduleAtFixedRate(this::ask, 1, 1, TimeUnit.SECONDS);
    }

    void ask() {
        if (waiting.compareAndSet(false, true)) {
            Platform.runLater(() -> {
                waiting.set(false);
                if (!timer.isShutdown()) {
                    beat.run();
                }
            });
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
