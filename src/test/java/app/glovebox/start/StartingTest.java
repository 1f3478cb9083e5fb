package app.glovebox.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.Folders;
import app.glovebox.host.StartFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Starts counted in the real file.
class StartingTest {
    @TempDir
    private Path temp;
    private Folders folders;

    @BeforeEach
    void folders() {
        folders = new Folders(temp.resolve("glovebox"));
    }

    @Test
    void twoThatDidNotComeThroughMakeTheNextOneSafe() {
        assertFalse(start().isSafe());
        assertFalse(start().isSafe());
        assertTrue(start().isSafe());
        assertTrue(start().isSafe(), "a safe one that was closed again was none");
    }

    @Test
    void oneThatCameThroughEndsTheRow() {
        start();
        start();
        Starting safe = start();
        assertTrue(safe.isSafe());
        safe.reached();
        assertFalse(start().isSafe());
        assertFalse(start().isSafe());
        assertTrue(start().isSafe());
    }

    @Test
    void aStartThatCameThroughIsNeverCounted() {
        for (int i = 0; i < 5; i++) {
            Starting starting = start();
            assertFalse(starting.isSafe());
            starting.reached();
        }
    }

    @Test
    void theCountIsOnDiskForTheOwnerOnly() throws IOException {
        start();
        assertEquals("1\n", Files.readString(folders.starts()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folders.starts())));
    }

    @Test
    void anUnreadableCountIsNone() throws IOException {
        folders.open();
        for (String garbage : new String[] {"", "x", "-1", "99999999999", "\u0000\u0000", "2\n2\n2\n"}) {
            Files.writeString(folders.starts(), garbage);
            assertFalse(start().isSafe(), garbage);
        }
        Files.delete(folders.starts());
        Files.createDirectory(folders.starts());
        Files.createFile(folders.starts().resolve("inside"));
        assertFalse(start().isSafe());
        assertFalse(start().isSafe(), "it cannot be written either, and the program starts");
    }

    @Test
    void aFolderThatIsNotOursIsLeftAlone() throws IOException {
        Path theirs = Files.createDirectories(temp.resolve("theirs"));
        Files.createFile(theirs.resolve("letter"));
        Files.setPosixFilePermissions(theirs, PosixFilePermissions.fromString("rwxr-xr-x"));
        new Starting(new StartFile(new Folders(theirs))).begin();
        assertFalse(Files.exists(theirs.resolve("starts")));
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(theirs)));
    }

    @Test
    void smallFilesArePutAsideNotDeleted() throws IOException {
        folders.open();
        StartFile book = new StartFile(folders);
        assertEquals(0, book.setAside());
        Files.writeString(folders.window(), "window");
        Files.writeString(folders.accountsList(), "accounts");
        assertEquals(2, book.setAside());
        assertFalse(Files.exists(folders.window()));
        assertEquals("window", Files.readString(folders.window().resolveSibling("window.properties.aside")));
        assertEquals("accounts", Files.readString(folders.accountsList().resolveSibling("accounts.list.aside")));
    }

    /// As a process would: a new object on the same file.
    private Starting start() {
        Starting starting = new Starting(new StartFile(folders));
        starting.begin();
        return starting;
    }
}
