package app.glovebox.ui.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// The one crossing between worker threads and the FX thread.
///
/// @param work where jobs run; one virtual thread per job in production
/// @param ui   where answers arrive; `Platform::runLater` in production, a queue in tests
public record Background(Executor work, Executor ui) {

    /// A stream that can be listened to: registers a listener, answers what ends it.
    @FunctionalInterface
    public interface Source<T> {
        AutoCloseable listen(Consumer<T> listener);
    }

    /// A stream being followed, until closed.
    @FunctionalInterface
    public interface Following extends AutoCloseable {
        @Override
        void close();
    }

    /// Runs the job; exactly one of `done` and `failed` is called on the UI executor.
    public <T> void run(Callable<T> job, Consumer<T> done, Consumer<Exception> failed) {
        work.execute(() -> {
            try {
                T result = job.call();
                ui.execute(() -> done.accept(result));
            } catch (Exception failure) {
                ui.execute(() -> failed.accept(failure));
            }
        });
    }

    /// Follows a stream: the newest value per key, handed over together at most once per turn of the UI executor,
    /// however fast they come. Nothing arrives after the answer is closed on the UI thread.
    public <K, T> Following follow(Source<T> source, Function<T, K> key, Consumer<List<T>> take) {
        Waiting<K, T> waiting = new Waiting<>(take);
        AutoCloseable registration = source.listen(value -> {
            if (waiting.put(key.apply(value), value)) {
                ui.execute(waiting::drain);
            }
        });
        return () -> {
            waiting.close();
            try {
                registration.close();
            } catch (Exception impossible) {
                throw new IllegalStateException("a stream could not let go", impossible);
            }
        };
    }

    private static final class Waiting<K, T> {
        private final Consumer<List<T>> take;
        private final Map<K, T> values = new LinkedHashMap<>();
        private boolean scheduled;
        private boolean closed;

        private Waiting(Consumer<List<T>> take) {
            this.take = take;
        }

        private synchronized boolean put(K key, T value) {
            values.put(key, value);
            boolean first = !scheduled && !closed;
            scheduled = true;
            return first;
        }

        private void drain() {
            List<T> batch;
            synchronized (this) {
                batch = new ArrayList<>(values.values());
                values.clear();
                scheduled = false;
                if (closed) {
                    return;
                }
            }
            take.accept(batch);
        }

        private synchronized void close() {
            closed = true;
            values.clear();
        }
    }
}
