package app.glovebox.link;

import app.glovebox.session.StorageException;

/// Keeps interrupts away from the vault: stopping the link's thread waits for a write in progress instead of breaking
/// it, and a read likewise.
final class Shield {

    @FunctionalInterface
    interface Read<T, X extends Exception> {
        T run() throws X;
    }

    @FunctionalInterface
    interface Write {
        void run() throws StorageException;
    }

    private Thread worker;
    private boolean busy;
    private boolean stopped;

    /// The calling thread is the one to stop.
    ///
    /// @throws InterruptedException if stopped already
    synchronized void attach() throws InterruptedException {
        checkStopped();
        worker = Thread.currentThread();
    }

    /// Interrupts the thread now, or as soon as its write is over.
    synchronized void stop() {
        stopped = true;
        if (worker != null && !busy) {
            worker.interrupt();
        }
    }

    /// Runs a write that ends before anybody is stopped.
    void write(Write write) throws StorageException, InterruptedException {
        Read<Shield, StorageException> read = () -> {
            write.run();
            return this;
        };
        read(read);
    }

    <T, X extends Exception> T read(Read<T, X> read) throws X, InterruptedException {
        begin();
        T result;
        try {
            result = read.run();
        } finally {
            end();
        }
        checkStopped();
        return result;
    }

    private synchronized void begin() throws InterruptedException {
        checkStopped();
        busy = true;
    }

    private synchronized void end() {
        busy = false;
    }

    private synchronized void checkStopped() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("link stopped");
        }
    }
}
