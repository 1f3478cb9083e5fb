package app.glovebox.link;

import app.glovebox.session.StorageException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/// Keeps interrupts away from the vault: stopping the link's thread waits for a write in progress instead of breaking
/// it, and a read likewise. Other threads are never interrupted here.
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

    /// The same port for the thread to stop: each call ends before the thread is interrupted.
    <T> T around(Class<T> port, T behind) {
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, given) -> {
            hold();
            try {
                return method.invoke(behind, given);
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            } finally {
                letGo();
            }
        }));
    }

    private synchronized void hold() {
        if (isWorker()) {
            busy = true;
            // Told again afterwards.
            Thread.interrupted();
        }
    }

    private synchronized void letGo() {
        end();
        if (stopped && isWorker()) {
            worker.interrupt();
        }
    }

    private synchronized void begin() throws InterruptedException {
        checkStopped();
        busy = busy || isWorker();
    }

    private synchronized void end() {
        busy = busy && !isWorker();
    }

    private boolean isWorker() {
        return Thread.currentThread() == worker;
    }

    private synchronized void checkStopped() throws InterruptedException {
        if (stopped) {
            throw new InterruptedException("link stopped");
        }
    }
}
