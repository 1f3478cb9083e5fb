package app.glovebox.vault.copies;

import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// Puts a file in its place whole, or not at all.
public final class Placing {
    private static final String UNFINISHED = ".new";

    /// Writes and judges the file that is to be placed.
    @FunctionalInterface
    public interface Writer {
        /// @param target empty, for the owner only
        void write(Path target) throws IOException, StoreException;
    }

    private Placing() {
    }

    /// Replaces what has that name. On failure it stays, and nothing new is left.
    public static void place(Path target, Writer writer) throws IOException, StoreException {
        Path unfinished = target.resolveSibling(target.getFileName() + UNFINISHED);
        clear(unfinished);
        try {
            createPrivate(unfinished);
            writer.write(unfinished);
            flush(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            clear(unfinished);
        }
        flushFolder(target.toAbsolutePath().getParent());
    }

    /// Makes a folder for the owner only.
    static void makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            if (isPosix(folder)) {
                Files.createDirectory(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectory(folder);
            }
            flushFolder(folder.toAbsolutePath().getParent());
        }
    }

    /// Removes what earlier attempts, ended by a crash, left in a folder of ours.
    static void clearUnfinished(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path path : all.filter(each -> each.getFileName().toString().contains(UNFINISHED)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void clear(Path unfinished) throws IOException {
        for (String suffix : new String[] {"", "-journal", "-wal", "-shm"}) {
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + suffix));
        }
    }

    /// An empty file for the owner only.
    static void createPrivate(Path file) throws IOException {
        if (isPosix(file)) {
            Files.createFile(file,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    /// A name survives a power cut only once its folder is flushed too. Windows has no such call and needs none.
    public static void flushFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            flush(folder, StandardOpenOption.READ);
        }
    }

    private static void flush(Path path, StandardOpenOption how) throws IOException {
        try (FileChannel channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
