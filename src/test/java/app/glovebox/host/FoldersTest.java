package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
    private static final Path HOME = Path.of("/home/mara");

    @Test
    void followsXdgOnLinux() {
        assertEquals(Path.of("/home/mara/.local/share/glovebox"), choose(Map.of(), "Linux"));
        assertEquals(Path.of("/data/glovebox"), choose(Map.of("XDG_DATA_HOME", "/data"), "Linux"));
        assertEquals(Path.of("/home/mara/.local/share/glovebox"), choose(Map.of("XDG_DATA_HOME", "here"), "Linux"));
    }

    @Test
    void followsApplicationSupportAndAppData() {
        assertEquals(Path.of("/home/mara/Library/Application Support/Glovebox"), choose(Map.of(), "Mac OS X"));
        assertEquals(Path.of("/roaming/Glovebox"), choose(Map.of("APPDATA", "/roaming"), "Windows 11"));
    }

    @Test
    void theCommandLineBeatsTheEnvironmentWhichBeatsThePlatform() {
        Map<String, String> environment = Map.of("GLOVEBOX_DATA", "/env", "XDG_DATA_HOME", "/xdg");
        assertEquals(Path.of("/env"), choose(environment, "Linux"));
        assertEquals(Path.of("/asked"),
                Folders.choose(Optional.of(Path.of("/asked")), environment, "Linux", HOME).root());
    }

    @Test
    void makesFoldersForTheirOwnerOnly(@TempDir Path temp) throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX modes here");
        Path made = Folders.makePrivate(temp.resolve("a/b"));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(made)));
    }

    @Test
    void opensANewAnEmptyAndItsOwnFolderAndMakesThemPrivate(@TempDir Path temp) throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX modes here");
        for (String kind : new String[] {"new", "empty", "ours"}) {
            Path root = temp.resolve(kind);
            if (!kind.equals("new")) {
                Files.createDirectory(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            if (kind.equals("ours")) {
                Files.createDirectory(root.resolve("vaults"));
            }
            new Folders(root).open();
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)), kind);
        }
    }

    @Test
    void refusesAFolderThatHoldsOtherThingsAndLeavesItAsItWas(@TempDir Path temp) throws Exception {
        Assumptions.assumeTrue(Files.getFileStore(temp).supportsFileAttributeView("posix"), "no POSIX modes here");
        Path root = Files.createDirectory(temp.resolve("documents"));
        Files.createFile(root.resolve("letter.txt"));
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThrows(FolderRefusedException.class, () -> new Folders(root).open());
        assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(root)));
    }

    private static Path choose(Map<String, String> environment, String osName) {
        return Folders.choose(Optional.empty(), environment, osName, HOME).root();
    }
}
