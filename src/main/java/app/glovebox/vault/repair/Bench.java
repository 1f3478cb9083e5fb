package app.glovebox.vault.repair;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A copy of a vault to look at, in a folder that goes again.
record Bench(Path folder, Path copy) implements AutoCloseable {
    /// What SQLite makes beside a file and takes into it again.
    static final List<String> LOGS = List.of("-wal", "-journal");
    private static final int HEADER = 100;
    private static final int PAGE_SIZE_AT = 16;
    private static final int LARGEST_PAGE = 65_536;
    private static final int PAGES_AT = 28;
    /// A header that is damaged itself may say anything.
    private static final long MOST_FILLED = 4L << 30;
    private static final String PREFIX = "look-";
    /// Where SQLite locks: the pending byte, the reserved byte and the shared range behind them.
    private static final long LOCK_BYTES = 0x40000000L;
    private static final long LOCK_LENGTH = 512;

    /// Clears away what an earlier look, ended by a crash, left.
    static Bench with(Path vault) throws IOException {
        Path parent = vault.toAbsolutePath().getParent();
        try (Stream<Path> all = Files.list(parent)) {
            for (Path left : all.filter(path -> path.getFileName().toString().startsWith(PREFIX)
                    && Files.isDirectory(path)).toList()) {
                clear(left);
            }
        }
        Bench bench = new Bench(Files.createTempDirectory(parent, PREFIX));
        try {
            Files.copy(vault, bench.copy);
            for (String log : LOGS) {
                Path beside = vault.resolveSibling(vault.getFileName() + log);
                if (Files.exists(beside)) {
                    Files.copy(beside, bench.folder.resolve(bench.copy.getFileName() + log));
                }
            }
            return bench;
        } catch (IOException full) {
            bench.close();
            throw full;
        }
    }

    private Bench(Path folder) {
        this(folder, folder.resolve("vault"));
    }

    /// Whether another program has that vault open. Not to be asked for one this process has open: that would drop
    /// SQLite's lock on it.
    static boolean isHeld(Path vault) throws IOException {
        try (FileChannel channel = FileChannel.open(vault, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileLock ours = channel.tryLock(LOCK_BYTES, LOCK_LENGTH, false)) {
            return ours == null;
        }
    }

    /// Gives a file that was cut its length back, in empty pages: SQLite opens it then, and what stood before the cut can
    /// be read. The length is the header's (sqlite.org/fileformat2.html, section 1.3), and never much.
    void fillUp() throws IOException {
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer header = ByteBuffer.allocate(HEADER);
            if (channel.read(header, 0) < HEADER) {
                return;
            }
            int pageSize = header.getShort(PAGE_SIZE_AT) == 1 ? LARGEST_PAGE : header.getShort(PAGE_SIZE_AT) & 0xffff;
            long whole = (header.getInt(PAGES_AT) & 0xffff_ffffL) * pageSize;
            if (channel.size() < whole && whole <= channel.size() + MOST_FILLED) {
                channel.write(ByteBuffer.allocate(1), whole - 1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        clear(folder);
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
