package app.glovebox.ui.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartTest {
    private static final Path ARTIFACTS = Path.of("target/artifacts.txt");
    /// `group:artifact:jar[:classifier]:version:scope:file`, as the dependency plugin lists them.
    private static final Pattern ARTIFACT =
            Pattern.compile("^\\s+([^:]+):([^:]+):jar:(?:[^:]+:)?([^:]+):(?:compile|runtime):.*", Pattern.MULTILINE);

    @Test
    void everythingOnTheClassPathIsListedWithItsVersionAndNothingElse() throws IOException {
        Set<String> present = new TreeSet<>();
        ARTIFACT.matcher(Files.readString(ARTIFACTS)).results()
                .forEach(found -> present.add(found.group(1) + ":" + found.group(2) + " " + found.group(3)));
        assertTrue(present.size() > 10, present.toString());
        Set<String> listed = new TreeSet<>();
        Part.all().forEach(part -> part.artifacts().forEach(artifact -> listed.add(artifact + " " + part.version())));
        assertEquals(present, listed);
    }

    @Test
    void whatCameAnotherWayIsListedToo() {
        List<String> names = Part.all().stream().filter(part -> part.artifacts().isEmpty()).map(Part::name).toList();
        assertEquals(List.of("OpenJDK", "BIP-39 word list", "Feather icons", "Inter", "JetBrains Mono", "SQLite"), names);
    }

    @Test
    void sqliteIsTheOneTheDriverBrings() throws Exception {
        try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                ResultSet version = memory.createStatement().executeQuery("select sqlite_version()")) {
            assertEquals(version.getString(1), part("SQLite").version());
        }
    }

    @Test
    void everyPartHasALicenceThatCanBeRead() {
        for (Part part : Part.all()) {
            assertTrue(!part.licence().isBlank() && part.text().length() > 200, part.name());
            if (part.licence().startsWith("Apache")) {
                assertTrue(part.text().contains("Apache License"), part.name());
            } else if (part.licence().equals("MIT")) {
                assertTrue(part.text().contains("Permission is hereby granted") && part.text().contains("Copyright"),
                        part.name());
            } else if (part.licence().startsWith("GPL")) {
                assertTrue(part.text().contains("CLASSPATH") || part.text().contains("Classpath"), part.name());
            }
        }
        assertTrue(part("Inter").text().contains("SIL OPEN FONT LICENSE"));
    }

    @Test
    void noTextIsLeftOver() throws IOException {
        Set<String> used = new TreeSet<>();
        Part.all().forEach(part -> part.texts().stream().filter(name -> !name.contains("/")).forEach(used::add));
        try (Stream<Path> files = Files.list(Path.of("resources/app/glovebox/about/licences"))) {
            assertEquals(new TreeSet<>(files.map(file -> file.getFileName().toString().replace(".txt", "")).toList()),
                    used);
        }
    }

    private static Part part(String name) {
        return Part.all().stream().filter(part -> part.name().equals(name)).findFirst().orElseThrow();
    }
}
