package app.glovebox.vault.file;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// The one thread that touches a vault file. Callers wait for their answer; an interrupt does not tear them away (it
/// would leave them not knowing whether their change is on disk) but is still set afterwards.
public final class VaultThread implements AutoCloseable {

    /// Work for the thread.
    @FunctionalInterface
    public interface Job<T, E extends Exception> {
        T run() throws E;
    }

    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("vault").daemon().factory());

    /// Runs the job there and hands on what it answers or throws.
    ///
    /// @throws IllegalStateException after [#close()]
    public <T, E extends Exception> T call(Job<T, E> job) throws E {
        Future<T> answer;
        try {
            answer = executor.submit(job::run);
        } catch (RejectedExecutionException closed) {
            throw new IllegalStateException("vault is closed", closed);
        }
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return answer.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException failed) {
            throw VaultThread.<E>thrown(failed.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Runs the job behind all that was asked for by now; after [#close()] not at all. Nobody waits for it.
    public void later(Runnable job) {
        try {
            executor.execute(job);
        } catch (RejectedExecutionException closed) {
            // What nobody waits for may be left undone.
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E thrown(Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException bug -> throw bug;
            // The job can throw nothing else.
            default -> (E) cause;
        };
    }

    /// Takes no more work, ends what it has, and waits for that.
    @Override
    public void close() {
        executor.shutdown();
        // Not executor.close(): interrupted, it would drop queued work, and whoever waits for that would wait forever.
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = executor.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
