package app.glovebox.vault.copies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/// Whether files and folders are for their owner only. Where a disk knows no such modes, they count as if.
final class OwnerOnly {
    private static final Set<PosixFilePermission> OWNER = EnumSet.of(PosixFilePermission.OWNER_READ,
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    private OwnerOnly() {
    }

    static boolean holds(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            if (knowsModes(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
                return false;
            }
        }
        return true;
    }

    /// Folders become 0700, files 0600.
    static void make(Collection<Path> paths) throws IOException {
        for (Path path : paths) {
            if (knowsModes(path)) {
                Files.setPosixFilePermissions(path,
                        PosixFilePermissions.fromString(Files.isDirectory(path) ? "rwx------" : "rw-------"));
            }
        }
    }

    private static boolean knowsModes(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
