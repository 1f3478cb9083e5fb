package app.glovebox.vault.repair;

import app.glovebox.vault.copies.Placing;
import app.glovebox.vault.file.VaultPlace;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;

/// Puts another file in the place of a vault that nobody has open, and the former one aside.
record Exchange(Path vault, Instant now) {
    void put(Path good) throws IOException {
        VaultPlace place = new VaultPlace(vault);
        Path aside = place.aside(now);
        boolean ready = false;
        try {
            setAside(aside);
            place.prepare();
            copy(good, place.unfinished());
            ready = true;
        } finally {
            if (!ready) {
                discard(place, aside);
            }
        }
        for (String log : Bench.LOGS) {
            Files.deleteIfExists(beside(vault, log));
        }
        Files.deleteIfExists(beside(vault, "-shm"));
        place.replace();
    }

    private void setAside(Path aside) throws IOException {
        copy(vault, aside);
        for (String log : Bench.LOGS) {
            Path beside = beside(vault, log);
            if (Files.exists(beside)) {
                copy(beside, beside(aside, log));
            }
        }
        // A log that went before its copy has its name for good would be lost with a power cut.
        Placing.flushFolder(vault.toAbsolutePath().getParent());
    }

    /// The vault is still what it was, and each try would leave another copy on a disk that may be full already.
    private static void discard(VaultPlace place, Path aside) {
        try {
            Files.deleteIfExists(aside);
            for (String log : Bench.LOGS) {
                Files.deleteIfExists(beside(aside, log));
            }
            place.discard();
        } catch (IOException stays) {
            // It is sealed, and goes with the vault.
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /// For the owner only, and on disk when this returns.
    private static void copy(Path from, Path to) throws IOException {
        Files.deleteIfExists(to);
        if (to.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(to);
        }
        try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
                FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
            for (long at = 0; at < in.size();) {
                at += in.transferTo(at, in.size() - at, out);
            }
            out.force(true);
        }
    }
}
