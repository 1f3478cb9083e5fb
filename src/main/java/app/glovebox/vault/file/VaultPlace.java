package app.glovebox.vault.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;

/// Where one vault lies: its file, what SQLite makes beside it, what a PIN and the names of its backups need beside it, and
/// the unfinished one it is made from.
public record VaultPlace(Path file) {
    private static final String ASIDE = ".damaged-";
    private static final String[] BESIDE = {"", "-wal", "-shm", "-journal", ".quick", ".mark"};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /// What going back to a copy may leave: one opened beside, and a damaged vault set aside before that had a time.
    private static final String[] LEFT = {".restore", ".damaged"};

    /// Where a new vault is made before it gets its name.
    public Path unfinished() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    /// Where a damaged file of this vault is to be kept, which nothing has yet.
    public Path aside(Instant now) {
        String name = file.getFileName() + ASIDE + TIME.format(now);
        Path free = file.resolveSibling(name);
        for (int next = 2; Files.exists(free, LinkOption.NOFOLLOW_LINKS); next++) {
            free = file.resolveSibling(name + "-" + next);
        }
        return free;
    }

    /// What is locked by whoever may touch the vault; empty, and left where it is. Not under the vault's name: it is none
    /// of the files SQLite knows.
    Path lock() {
        return file.resolveSibling("." + file.getFileName() + ".lock");
    }

    /// Clears away what an earlier attempt left, in a folder made for the owner only (0700) if it is missing. To be
    /// called by whoever claimed the vault: what is cleared away may be another program's work else.
    public void prepare() throws IOException {
        makeFolder();
        discard();
    }

    /// Makes the folder (0700) if it is missing.
    public void makeFolder() throws IOException {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            if (posix()) {
                Files.createDirectories(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } else {
                Files.createDirectories(folder);
            }
        }
    }

    /// Whether the unfinished file is all there is of it.
    ///
    /// @throws IOException if a write-ahead log is left, which a disk that failed at the last keeps from being taken in: under
    ///         another name the file would be without it
    public void refuseLog() throws IOException {
        refuseLog(unfinished());
    }

    private static void refuseLog(Path path) throws IOException {
        if (Files.exists(path.resolveSibling(path.getFileName() + "-wal"))) {
            throw new IOException("a log is left");
        }
    }

    /// The finished file gets its name at once and for good.
    public void finish() throws IOException {
        refuseLog();
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
        try {
            flushFolder();
        } catch (IOException broken) {
            Files.deleteIfExists(file);
            throw broken;
        }
    }

    /// Puts the finished file in the place of the vault, which must be closed.
    ///
    /// @throws IOException if one of them still has a write-ahead log: that of the vault would be taken into the new file
    public void replace() throws IOException {
        refuseLog(file);
        refuseLog();
        // That the vault's log went is on disk before another file has its name: one that came back would be taken in.
        flushFolder();
        Files.move(unfinished(), file, StandardCopyOption.ATOMIC_MOVE);
        flushFolder();
    }

    /// Removes the unfinished vault.
    public void discard() throws IOException {
        remove(unfinished());
    }

    /// Removes the vault and all that belongs to it.
    public void delete() throws IOException {
        remove(file);
        for (String left : LEFT) {
            remove(file.resolveSibling(file.getFileName() + left));
        }
        discard();
        if (Files.isDirectory(folder())) {
            removeAside();
            // Last: from here on another program may claim the name.
            Files.deleteIfExists(lock());
            flushFolder();
        }
    }

    /// Whoever takes a vault away means its damaged files too.
    private void removeAside() throws IOException {
        String beginning = file.getFileName() + ASIDE;
        try (Stream<Path> all = Files.list(folder())) {
            for (Path path : all.filter(each -> each.getFileName().toString().startsWith(beginning)).toList()) {
                Files.delete(path);
            }
        }
    }

    private static void remove(Path path) throws IOException {
        for (String suffix : BESIDE) {
            Files.deleteIfExists(path.resolveSibling(path.getFileName() + suffix));
        }
    }

    private Path folder() {
        return file.toAbsolutePath().getParent();
    }

    /// A name survives a power cut only once its folder is flushed too. Windows has no such call and needs none.
    private void flushFolder() throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(folder(), StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean posix() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
