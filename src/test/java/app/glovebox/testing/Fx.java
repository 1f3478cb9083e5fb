package app.glovebox.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/// The JavaFX toolkit for tests: started once per JVM on the Headless platform, never stopped.
public final class Fx {
    /// No expectation, only an end to waiting: other classes may have all the cores for a while.
    private static final long DEADLINE_SECONDS = 60;
    private static boolean started;

    private Fx() {
    }

    /// An action that may fail.
    @FunctionalInterface
    public interface Action {
        void run() throws Exception;
    }

    /// Runs on the FX thread, waits, and gives back the answer; a failure there fails here.
    public static <T> T run(Callable<T> job) {
        start();
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(job.call());
            } catch (Throwable failure) {
                answer.completeExceptionally(failure);
            }
        });
        return await(answer);
    }

    public static void run(Action action) {
        run(() -> {
            action.run();
            return null;
        });
    }

    /// Lets everything already queued on the FX thread, and one more pulse, pass.
    public static void settle() {
        start();
        CompletableFuture<Void> pulsed = new CompletableFuture<>();
        Platform.runLater(() -> new javafx.animation.AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames > 1) {
                    stop();
                    pulsed.complete(null);
                }
            }
        }.start());
        await(pulsed);
    }

    static synchronized boolean isStarted() {
        return started;
    }

    private static synchronized void start() {
        if (started) {
            return;
        }
        CompletableFuture<Void> up = new CompletableFuture<>();
        try {
            Platform.startup(() -> up.complete(null));
        } catch (IllegalStateException alreadyRunning) {
            up.complete(null);
        }
        await(up);
        Platform.setImplicitExit(false);
        started = true;
    }

    private static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError("failed on the FX thread", failure.getCause());
        } catch (TimeoutException late) {
            throw new AssertionError("the FX thread gave no answer in " + DEADLINE_SECONDS + " s", late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
