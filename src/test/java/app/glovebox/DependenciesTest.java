package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The gate for what ships: every runtime artifact with its version and SHA-256 stands in `dependencies.txt`. After a
/// deliberate change the message of the failing test holds the line to put there.
class DependenciesTest {
    private static final Path PINNED = Path.of("src/test/resources/dependencies.txt");
    private static final Path ARTIFACTS = Path.of("target/artifacts.txt");
    /// `group:artifact:jar[:classifier]:version:scope:file`, as the dependency plugin lists them.
    private static final Pattern ARTIFACT =
            Pattern.compile("^\\s+([^:]+):([^:]+):jar:(?:([^:]+):)?([^:]+):(?:compile|runtime):(\\S+\\.jar).*");
    private static final List<String> BANNED = List.of("net.jqwik", "io.github.willena", "org.apache.httpcomponents",
            "bctls", "bugsnag", "librato", "moquette");

    @Test
    void everyRuntimeArtifactIsKnownUnchangedAndAllowed() throws Exception {
        assertEquals(List.of(), complaints(pinned(), present()));
    }

    @Test
    void nothingBannedTestsEither() throws IOException {
        String all = Files.readString(ARTIFACTS);
        assertTrue(all.contains(":test:"), "the list holds no test artifacts");
        assertEquals(List.of(), BANNED.stream().filter(all::contains).toList());
    }

    @Test
    void unknownChangedMissingAndBannedOnesAreNamed() {
        Map<String, String> pinned = Map.of("a:a:1", "00", "a:b:1", "11");
        Map<String, String> present = new TreeMap<>(Map.of("a:a:1", "ff", "io.github.willena:sqlite-jdbc:3", "22"));
        List<String> found = complaints(pinned, present);
        assertEquals(List.of("changed: a:a:1 ff", "unknown: io.github.willena:sqlite-jdbc:3 22",
                "banned: io.github.willena:sqlite-jdbc:3", "gone: a:b:1"), found);
    }

    private static List<String> complaints(Map<String, String> pinned, Map<String, String> present) {
        List<String> complaints = new ArrayList<>();
        present.forEach((name, hash) -> {
            if (!pinned.containsKey(name)) {
                complaints.add("unknown: " + name + " " + hash);
            } else if (!pinned.get(name).equals(hash)) {
                complaints.add("changed: " + name + " " + hash);
            }
            if (BANNED.stream().anyMatch(name::contains)) {
                complaints.add("banned: " + name);
            }
        });
        pinned.keySet().stream().filter(name -> !present.containsKey(name)).sorted()
                .forEach(name -> complaints.add("gone: " + name));
        return complaints;
    }

    private static Map<String, String> pinned() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(PINNED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] fields = line.split(" ");
                lines.put(fields[0], fields[1]);
            }
        }
        return platformOnly(lines);
    }

    /// JavaFX jars carry the platform in their classifier; those of other platforms are not on this class path.
    private static Map<String, String> platformOnly(Map<String, String> lines) {
        String here = System.getProperty("os.name").startsWith("Linux") && System.getProperty("os.arch").equals("amd64")
                ? ":linux" : ":other";
        lines.keySet().removeIf(name -> name.startsWith("org.openjfx:") && name.split(":").length == 4
                && !name.endsWith(here));
        return lines;
    }

    private static Map<String, String> present() throws IOException, NoSuchAlgorithmException {
        Map<String, String> found = new TreeMap<>();
        for (String line : Files.readAllLines(ARTIFACTS)) {
            Matcher artifact = ARTIFACT.matcher(line);
            if (artifact.matches()) {
                String classifier = artifact.group(3) == null ? "" : ":" + artifact.group(3);
                byte[] digest = MessageDigest.getInstance("SHA-256")
                        .digest(Files.readAllBytes(Path.of(artifact.group(5))));
                found.put(artifact.group(1) + ":" + artifact.group(2) + ":" + artifact.group(4) + classifier,
                        HexFormat.of().formatHex(digest));
            }
        }
        assertTrue(found.size() > 10, "only " + found);
        boolean pinnedPlatform = platformOnly(new TreeMap<>(found)).size() == found.size();
        return pinnedPlatform ? found : platformOnly(found);
    }
}
