package app.glovebox.vault.file;

import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Who may open, make, swap or remove a vault's file: this program, or another one. SQLite's own lock ends where the file
/// is closed, which it must be before another takes its name; a claim lasts across that. It is the system's lock on an
/// empty file beside the vault, which goes with the process however that ends. Within this program a vault is claimed as
/// often as one likes, by whoever asks this object. Thread-safe.
public final class Claims {

    /// Holds the vault until it is closed, which may be done twice.
    public final class Claim implements AutoCloseable {
        private final Path file;
        private boolean closed;

        private Claim(Path file) {
            this.file = file;
        }

        @Override
        public void close() {
            synchronized (Claims.this) {
                if (!closed) {
                    closed = true;
                    release(file);
                }
            }
        }
    }

    /// @param lock null where none could be had
    private record Held(FileChannel lock, int times) {
    }

    // Of all objects of this kind: closing a second channel on a file would end the lock of the first (POSIX `fcntl`).
    private static final Map<Path, FileChannel> LOCKED = new HashMap<>();

    private final Map<Path, Held> held = new HashMap<>();

    /// @throws StoreException `BUSY` if another program has it, or another object of this kind
    public synchronized Claim take(Path file) throws StoreException {
        Path vault = file.toAbsolutePath().normalize();
        Held before = held.get(vault);
        held.put(vault, before == null ? new Held(lock(new VaultPlace(vault).lock()), 1)
                : new Held(before.lock, before.times + 1));
        return new Claim(vault);
    }

    private void release(Path vault) {
        Held before = held.get(vault);
        if (before.times > 1) {
            held.put(vault, new Held(before.lock, before.times - 1));
            return;
        }
        held.remove(vault);
        synchronized (LOCKED) {
            LOCKED.values().remove(before.lock);
            close(before.lock);
        }
    }

    /// Where not even an empty file can be made, another vault file cannot be either: nobody swaps there, and SQLite's
    /// lock is enough.
    private static FileChannel lock(Path path) throws StoreException {
        synchronized (LOCKED) {
            try {
                Path real = path.getParent().toRealPath().resolve(path.getFileName());
                if (LOCKED.containsKey(real)) {
                    throw new StoreException(StoreException.Kind.BUSY, null);
                }
                FileChannel channel = locked(path);
                LOCKED.put(real, channel);
                return channel;
            } catch (IOException none) {
                return null;
            }
        }
    }

    private static FileChannel locked(Path path) throws IOException, StoreException {
        FileChannel channel =
                FileChannel.open(path, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), ownerOnly(path));
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException linked) {
            // This process has it under another name.
        } finally {
            if (!taken) {
                close(channel);
            }
        }
        if (!taken) {
            throw new StoreException(StoreException.Kind.BUSY, null);
        }
        return channel;
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ended) {
            // The system lets go of it all the same.
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
