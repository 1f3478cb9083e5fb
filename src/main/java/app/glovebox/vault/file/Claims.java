package app.glovebox.vault.file;

import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Who may open, make, swap or remove a vault's file: this program, or another one. SQLite's own lock ends where the file
/// is closed, which it must be before another takes its name; a claim lasts across that. It is the system's lock on an
/// empty file beside the vault, which goes with the process however that ends. Within this program a vault is claimed as
/// often as one likes, by whoever asks this object. Thread-safe.
///
/// A folder that knows no file locks (some network folders: ENOLCK) gives no claim and refuses none: there two programs are
/// kept apart by SQLite's own lock only, and not while one of them swaps the file.
public final class Claims {
    private static final int TRIES = 2;

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

    /// How the empty file is opened.
    @FunctionalInterface
    interface Opening {
        FileChannel open(Path path) throws IOException;
    }

    /// @param lock null where none could be had
    private record Held(FileChannel lock, int times) {
    }

    // Of all objects of this kind: closing a second channel on a file would end the lock of the first (POSIX `fcntl`).
    private static final Map<Path, FileChannel> LOCKED = new HashMap<>();

    private final Map<Path, Held> held = new HashMap<>();
    private final Opening opening;

    public Claims() {
        this(path -> FileChannel.open(path, StandardOpenOption.WRITE));
    }

    /// @param opening of a file that is there
    Claims(Opening opening) {
        this.opening = opening;
    }

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
    private FileChannel lock(Path path) throws StoreException {
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

    /// Whoever removes a vault removes the empty file too: what was opened just before is then locked under no name, and
    /// keeps nobody out. Such a lock is given back, and the file of that name now is tried, once.
    private FileChannel locked(Path path) throws IOException, StoreException {
        for (int tries = 0; tries < TRIES; tries++) {
            FileChannel channel = lockedIfStill(path);
            if (channel != null) {
                return channel;
            }
        }
        throw new StoreException(StoreException.Kind.BUSY, null);
    }

    /// @return null if another file has the name now, or none
    private FileChannel lockedIfStill(Path path) throws IOException, StoreException {
        Optional<Object> made = made(path);
        FileChannel channel = null;
        boolean ours = false;
        try {
            channel = opening.open(path);
            if (channel.tryLock() == null) {
                throw new StoreException(StoreException.Kind.BUSY, null);
            }
            ours = key(path).equals(made);
            return ours ? channel : null;
        } catch (NoSuchFileException removed) {
            return null;
        } catch (OverlappingFileLockException linked) {
            // This process has it under another name.
            throw new StoreException(StoreException.Kind.BUSY, null);
        } finally {
            if (!ours) {
                close(channel);
            }
        }
    }

    /// Makes the file if it is missing, and tells which it is; only asked for before it is opened is that sure to be no
    /// later one's.
    private static Optional<Object> made(Path path) throws IOException {
        try {
            Files.createFile(path, ownerOnly(path));
        } catch (FileAlreadyExistsException there) {
            // It is left where it is from one claim to the next.
        }
        return key(path);
    }

    /// Which file has that name; where the system has no such key (Windows), whether one has.
    private static Optional<Object> key(Path path) throws IOException {
        try {
            Object key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
            return Optional.of(key == null ? path : key);
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
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
