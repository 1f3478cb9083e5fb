package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.arrival.Arrival;
import app.glovebox.arrival.Link;
import app.glovebox.testing.Program;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

// Listens to what the whole process prints.
@Isolated
class CommandLineTest {
    @TempDir
    Path data;

    @Test
    void versionAndHelpAreFine() {
        assertEquals(0, said("--version").code());
        assertTrue(said("--version").text().matches("(?s)Glovebox \\d+\\.\\d+\\.\\d+\\S*\\s*"), said("--version").text());
        String help = said("--help").text();
        assertTrue(help.contains("desktop") && help.contains("portal") && help.contains("tour")
                && help.contains("--data"), help);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nonsense", "fly", "portal --speed 0", "portal --speed 10001", "portal --speed NaN",
        "portal --port 70000", "portal --seed many", "desktop --portal https://a:1", "desktop --pin 00",
        "desktop --portal http://a:1 --pin 00", "desktop --portal https://a:1 --pin 00",
        "desktop --portal https://a:1/path --pin 00", "desktop --portal https://a --pin 00",
        "desktop --portal https://me@a:1 --pin 00", "desktop --portal https://a:1?x --pin 00",
        "desktop --portal https://a:99999 --pin 00", "portal --data=", "gone.gbvault", "--data x gone.gbvault",
        "desktop gone.gbvault", "desktop resources", "glovebox://overview glovebox://drill", "glovebox://overview portal",
        "portal glovebox://overview", "tour glovebox://overview", "glovebox://overview tour"})
    void wrongUseIsTwo(String arguments) {
        Said said = said(arguments.split(" "));
        assertEquals(2, said.code(), said.text());
        assertFalse(said.text().contains("Exception"), said.text());
    }

    @Test
    void aLinkOrABackupAloneIsOpenedWithoutTheCommandLine() throws Exception {
        Path file = Files.createFile(data.resolve("a.gbvault"));
        assertEquals(new Arrival.Plain(), Glovebox.toOpen().orElseThrow());
        assertEquals(new Arrival.Linked(new Link(Link.Room.DRILL, "")), Glovebox.toOpen("glovebox://drill").orElseThrow());
        assertEquals(new Arrival.Unknown(), Glovebox.toOpen("glovebox://lock").orElseThrow());
        assertEquals(new Arrival.Backup(file), Glovebox.toOpen(file.toString()).orElseThrow());
        assertEquals(new Arrival.Backup(file), Glovebox.toOpen(file.toUri().toString()).orElseThrow());
        for (String[] more : new String[][] {{"desktop"}, {"--help"}, {data.resolve("gone.gbvault").toString()},
            {"glovebox://drill", "glovebox://drill"}, {"desktop", "glovebox://drill"}, {"-x.gbvault"}}) {
            assertEquals(Optional.empty(), Glovebox.toOpen(more));
        }
    }

    @Test
    void thePortalAlonePrintsWhereItIsAndEndsCleanly() throws Exception {
        Process portal = Program.start(data, List.of(), "portal", "--data", data.resolve("here").toString());
        try (BufferedReader out = portal.inputReader()) {
            assertTrue(out.readLine().matches("address https://127\\.0\\.0\\.1:\\d+"));
            assertTrue(out.readLine().matches("fingerprint [0-9a-f]{64}"));
            portal.toHandle().destroy();
            assertTrue(portal.waitFor(10, TimeUnit.SECONDS));
            assertEquals(0, portal.exitValue());
            assertEquals(null, out.readLine());
        } finally {
            portal.destroyForcibly();
        }
        assertEverythingIsPrivate(data.resolve("here"));
    }

    @Test
    void aPortThatIsTakenIsSaidInOneLine() throws Exception {
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Process portal = Program.start(data, List.of(), "portal", "--port", "" + taken.getLocalPort());
            String text = new String(portal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(portal.waitFor(20, TimeUnit.SECONDS));
            assertEquals(1, portal.exitValue());
            assertEquals("glovebox: the port is in use", text.strip());
        }
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLineWithoutAPath() throws Exception {
        Path file = Files.createFile(data.resolve("a-file"));
        Files.setPosixFilePermissions(Files.createDirectory(data.resolve("documents")),
                PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.createFile(data.resolve("documents/letter.txt"));
        assertEquals(new Said(1, "glovebox: where the folder should be there is a file"),
                said("portal", "--data", file.toString()).trimmed());
        assertEquals(new Said(1, "glovebox: the data folder holds other things; name a new or an empty one"),
                said("portal", "--data", data.resolve("documents").toString()).trimmed());
        assertEquals(new Said(1, "glovebox: that address is not one of this computer"),
                said("portal", "--data", data.resolve("p").toString(), "--host", "203.0.113.9").trimmed());
    }

    private static void assertEverythingIsPrivate(Path folder) throws Exception {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.toList()) {
                String wanted = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertEquals(wanted, PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), file.toString());
            }
        }
    }

    private record Said(int code, String text) {
        Said trimmed() {
            return new Said(code, text.strip());
        }
    }

    private static Said said(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        PrintStream ear = new PrintStream(heard, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
        try {
            int code = Commands.run(arguments);
            return new Said(code, heard.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
