package app.glovebox.sim.portal.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The Portal's files, and nobody else's.
class PrivateFolderTest {
    private static Path file(Path folder, String name) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        return file;
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void closesItsFilesToOthersWhereTheyAreOpen(@TempDir Path folder) throws IOException {
        Path key = file(folder, "authority.key");
        Path database = file(folder, "portal.db");
        Path foreign = file(folder, "notes.txt");
        PrivateFolder.at(folder);
        assertEquals("rwx------", mode(folder));
        assertEquals("rw-------", mode(key));
        assertEquals("rw-------", mode(database));
        assertEquals("rw-r--r--", mode(foreign));
    }

    @Test
    void sweepsWhatACutWriteLeft(@TempDir Path folder) throws IOException {
        Path leftOver = file(folder, "portal.secret123456.new");
        Path foreign = file(folder, "plans.new");
        PrivateFolder ours = PrivateFolder.at(folder);
        ours.write("portal.secret", new byte[32]);
        ours.sweep();
        assertFalse(Files.exists(leftOver));
        assertTrue(Files.exists(foreign));
        assertArrayEquals(new byte[32], ours.read("portal.secret"));
    }

    @Test
    void replacesAFileWholeAndLeavesNothingBeside(@TempDir Path folder) throws IOException {
        PrivateFolder ours = PrivateFolder.at(folder);
        ours.write("portal.secret", new byte[9_000]);
        ours.write("portal.secret", new byte[] {1});
        assertArrayEquals(new byte[] {1}, ours.read("portal.secret"));
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }
}
