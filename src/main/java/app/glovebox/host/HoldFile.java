package app.glovebox.host;

import app.glovebox.arrival.Arrival;
import app.glovebox.host.hold.Heard;
import app.glovebox.host.hold.HoldCall;
import app.glovebox.host.hold.HoldSocket;
import app.glovebox.host.hold.Inbox;
import app.glovebox.lock.Hold;
import app.glovebox.lock.Holder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Holds a data folder: a file lock, which the system lets go of however the program ends, and beside it a socket on which
/// the holder says who it is and takes what another start was to open, see [app.glovebox.host.hold]. A socket left by a
/// program that was killed is replaced by whoever has the lock.
public final class HoldFile implements Hold, AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long BETWEEN_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    /// Whose the folder is after a start asked for it.
    public enum Claim {
        OURS,
        /// Another's, which opens what this start was to open: there is nothing left to do.
        HANDED_OVER,
        /// Another's, which took nothing.
        HELD
    }

    // Of all objects of this kind: closing a second channel on a file would end the lock of the first (POSIX `fcntl`).
    private static final Map<Path, FileChannel> LOCKED = new HashMap<>();

    private final Folders folders;
    private final InstantSource real;
    private final Inbox inbox = new Inbox();
    private FileChannel lock;
    private HoldSocket socket;

    public HoldFile(Folders folders, InstantSource real) {
        this.folders = folders;
        this.real = real;
    }

    /// What to do with what other starts hand over, on any thread. The newest that came before this was known comes now.
    public void onArrival(Consumer<Arrival> receiver) {
        inbox.open(receiver);
    }

    /// This program is about to end: it holds the folder still, and takes nothing more.
    public void ending() {
        inbox.close();
    }

    @Override
    public synchronized boolean take() throws IOException {
        if (lock != null) {
            return true;
        }
        Optional<FileChannel> taken = taken(folders.hold());
        if (taken.isPresent()) {
            lock = taken.get();
            listen();
        }
        return taken.isPresent();
    }

    /// Takes the folder, or hands that over to who has it. One who has it and is not there yet, or is about to end, is
    /// waited for, two seconds at most. Blocks.
    public Claim claim(Arrival arrival) throws IOException {
        long begun = System.nanoTime();
        while (!take()) {
            Heard heard = handOver(arrival);
            if (heard == Heard.TAKEN) {
                return Claim.HANDED_OVER;
            }
            if (heard == Heard.NOT_TAKEN || System.nanoTime() - begun > PATIENCE_NANOS) {
                return Claim.HELD;
            }
            LockSupport.parkNanos(BETWEEN_NANOS);
        }
        return Claim.OURS;
    }

    /// Asks whoever has the folder to open that. Blocks for two seconds at most, and hardly at all if nobody has it.
    public Heard handOver(Arrival arrival) {
        return call().handOver(arrival);
    }

    /// @return empty if another program or another object of this kind has it
    private static Optional<FileChannel> taken(Path path) throws IOException {
        synchronized (LOCKED) {
            Path real = path.toAbsolutePath().getParent().toRealPath().resolve(path.getFileName());
            if (LOCKED.containsKey(real)) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = channel.tryLock() != null;
            } catch (OverlappingFileLockException linked) {
                // This process has it under another name.
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
            if (taken) {
                LOCKED.put(real, channel);
            }
            return taken ? Optional.of(channel) : Optional.empty();
        }
    }

    @Override
    public Optional<Holder> holder() {
        return call().holder();
    }

    @Override
    public boolean bringForward() {
        return call().bringForward();
    }

    @Override
    public synchronized void close() throws IOException {
        inbox.close();
        if (socket != null) {
            socket.close();
            socket = null;
        }
        if (lock != null) {
            synchronized (LOCKED) {
                LOCKED.values().remove(lock);
                lock.close();
            }
            lock = null;
        }
    }

    private HoldCall call() {
        return new HoldCall(folders.holdSocket());
    }

    /// Without a socket the folder is held all the same; it is only not told by whom.
    private void listen() {
        try {
            socket = new HoldSocket(folders.holdSocket(), real.instant(), inbox::take);
        } catch (IOException none) {
            socket = null;
        }
    }
}
