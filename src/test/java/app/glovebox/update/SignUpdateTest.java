package app.glovebox.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.host.update.ManifestFile;
import app.glovebox.link.update.SignedManifests;
import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.UpdateKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The publisher's tool as it is run, and the program reading what it wrote.
class SignUpdateTest {
    private static final Path TOOL = Path.of("installer/SignUpdate.java").toAbsolutePath();

    @TempDir
    Path folder;

    @BeforeEach
    void describe() throws IOException {
        Files.write(folder.resolve("glovebox.deb"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("notes.txt"), "Faster.\r\n\"Quoted\" \\ ä\n");
        Files.writeString(folder.resolve("neu.txt"), "Schneller.");
        Files.writeString(folder.resolve("release.properties"), """
                version=1.1.0
                build=4f21ab0
                package.linux-x86_64-deb=glovebox.deb
                page.linux-x86_64-deb=https://downloads.example/glovebox/1.1.0
                notes.en=notes.txt
                notes.de=neu.txt
                issued=2026-11-27T11:00:00Z
                """);
    }

    @Test
    void whatItSignsTheProgramBelieves() throws Exception {
        run(0, "keys", "secret", "public");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secret"))));
        run(0, "keys", "secret2", "public2");
        String said = run(0, "sign", "release.properties", "stable.update", "secret", "public", "secret2", "public2");
        assertTrue(said.startsWith("signed, "), said);
        for (String half : List.of("public", "public2")) {
            UpdateKey key = UpdateKey.parse(Files.readString(folder.resolve(half)).strip());
            Outcome.Newer newer = assertInstanceOf(Outcome.Newer.class, check(key));
            assertEquals("Faster.\n\"Quoted\" \\ ä", newer.manifest().notes("en"));
            assertEquals("Schneller.", newer.manifest().notes("de"));
            Manifest.Release release = newer.release();
            assertEquals(3, release.size());
            assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(new byte[] {1, 2, 3})),
                    release.sha256());
        }
    }

    @Test
    void nothingIsWrittenOverAndWrongUseIsExplained() throws Exception {
        run(0, "keys", "secret", "public");
        String before = Files.readString(folder.resolve("secret"));
        run(1, "keys", "secret", "another");
        assertEquals(before, Files.readString(folder.resolve("secret")));
        assertTrue(run(2).contains("Makes a key pair."));
        Files.writeString(folder.resolve("release.properties"), "\ndays=93\n", java.nio.file.StandardOpenOption.APPEND);
        assertEquals("not signed: days must be 1 to 92\n",
                run(1, "sign", "release.properties", "stable.update", "secret", "public"));
    }

    private Outcome check(UpdateKey key) throws Exception {
        return new Updates(Optional.of(new Publisher(key, Optional.empty())), Signed.INSTALLED,
                new Updates.Doors(() -> new byte[0], ManifestFile::new, new SignedManifests(), new MemoryBook()),
                () -> Signed.NOON).check(folder.resolve("stable.update"));
    }

    private String run(int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", TOOL.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(code, process.waitFor(), said);
        return said;
    }
}
