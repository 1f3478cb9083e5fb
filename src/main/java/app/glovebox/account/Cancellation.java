package app.glovebox.account;

/// Lets one thread cancel the sign-in another is running. Cancelling interrupts the worker and is remembered.
public final class Cancellation {
    private Thread worker;
    private boolean cancelled;

    /// The calling thread is the one to interrupt from now on.
    synchronized void attach() {
        worker = Thread.currentThread();
    }

    /// After this no interrupt arrives any more.
    synchronized void detach() {
        worker = null;
        Thread.interrupted();
    }

    public synchronized void cancel() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    public synchronized boolean cancelled() {
        return cancelled;
    }

    /// @throws InterruptedException if cancelled
    void check() throws InterruptedException {
        if (cancelled()) {
            throw new InterruptedException("cancelled");
        }
    }
}
