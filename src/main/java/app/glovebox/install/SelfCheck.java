package app.glovebox.install;

import app.glovebox.upkeep.ProgressSink;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks at the program itself, once after each start and whenever it is asked to, and tells what was found. Any thread.
public final class SelfCheck {
    private static final System.Logger LOG = System.getLogger(SelfCheck.class.getName());

    private final Installation files;
    private final Supplier<LaunchOptions> launch;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final List<Consumer<Known>> listeners = new CopyOnWriteArrayList<>();
    private volatile Known known = new Known(Optional.empty(), LaunchOptions.none());

    /// What is known by now.
    ///
    /// @param files empty until the first check has ended
    public record Known(Optional<InstallState> files, LaunchOptions launch) {
    }

    /// @param launch asked once, after the start
    public SelfCheck(Installation files, Supplier<LaunchOptions> launch) {
        this.files = files;
        this.launch = launch;
    }

    /// The check of this start; asked again it does nothing. Blocks.
    public void atStart() {
        if (begun.compareAndSet(false, true)) {
            LaunchOptions given = launch.get();
            if (!given.isPlain()) {
                LOG.log(System.Logger.Level.WARNING, "launch.loads-code");
            }
            launched(given);
            check((done, total) -> { });
        }
    }

    private synchronized void launched(LaunchOptions given) {
        learn(new Known(known.files(), given));
    }

    /// Reads every file. Blocks; two at once come one after the other.
    public synchronized InstallState check(ProgressSink progress) {
        InstallState state = files.check(progress);
        if (state instanceof InstallState.Damaged) {
            LOG.log(System.Logger.Level.WARNING, "install.damaged");
        }
        learn(new Known(Optional.of(state), known.launch()));
        return state;
    }

    public Known known() {
        return known;
    }

    /// Told what is known now, and of each change on the thread that found it out, until closed.
    public AutoCloseable listen(Consumer<Known> listener) {
        listeners.add(listener);
        listener.accept(known);
        return () -> listeners.remove(listener);
    }

    private void learn(Known now) {
        known = now;
        listeners.forEach(listener -> listener.accept(now));
    }
}
