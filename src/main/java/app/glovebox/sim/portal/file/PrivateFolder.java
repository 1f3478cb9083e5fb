package app.glovebox.sim.portal.file;

import app.glovebox.secret.SecretBytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The Portal's own folder: 0700, every file in it 0600, on systems that know such modes.
public final class PrivateFolder {
    private static final Set<PosixFilePermission> OWNER_ALL = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");
    /// No file of ours is longer; a longer one is not ours.
    private static final int LONGEST = 16_384;

    /// What we name our files; the folder may be one that holds a user's own things too.
    private static final String OURS = "{portal,authority}.*";
    private static final String LEFT_OVER = "{portal,authority}.*[0-9].new";

    private final Path folder;
    private final boolean posix;

    private PrivateFolder(Path folder) {
        this.folder = folder;
        this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /// Makes the folder where it is missing, and closes it and our files to others where they are open.
    public static PrivateFolder at(Path path) throws IOException {
        PrivateFolder made = new PrivateFolder(path);
        Files.createDirectories(path, made.modes(OWNER_ALL));
        if (made.posix) {
            Files.setPosixFilePermissions(path, OWNER_ALL);
            made.closeToOthers();
        }
        return made;
    }

    private void closeToOthers() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, OURS)) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.setPosixFilePermissions(file, OWNER);
                }
            }
        }
    }

    /// Removes what a cut write left behind. Only for who has the folder to itself.
    public void sweep() throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, LEFT_OVER)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    public boolean has(String name) {
        return Files.exists(path(name));
    }

    public byte[] read(String name) throws IOException {
        try (var in = Files.newInputStream(path(name))) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("a file of the portal is too long");
            }
            return bytes;
        }
    }

    /// Whole or not at all, over a power cut too: written beside, brought to the disk, moved into place.
    public void write(String name, byte[] bytes) throws IOException {
        Path fresh = Files.createTempFile(folder, name, ".new", modes(OWNER));
        try {
            try (FileChannel out = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    out.write(left);
                }
                out.force(true);
            }
            Files.move(fresh, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /// A secret of 32 bytes, made at first use. The caller closes it.
    public SecretBytes secret(String name) throws IOException {
        if (!has(name)) {
            try (SecretBytes fresh = SecretBytes.random(32)) {
                write(name, fresh.open());
            }
        }
        SecretBytes kept = SecretBytes.owning(read(name));
        if (kept.length() != 32) {
            throw new IOException("the portal's secret is damaged");
        }
        return kept;
    }

    private FileAttribute<?>[] modes(Set<PosixFilePermission> modes) {
        return posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(modes)} : new FileAttribute<?>[0];
    }
}
