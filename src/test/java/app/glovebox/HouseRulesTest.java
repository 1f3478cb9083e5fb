package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Rules of the house that can be read off the sources: sizes, plaques, and things done in one place only.
class HouseRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TESTS = Path.of("src/test/java");
    private static final Path RESOURCES = Path.of("resources");

    @Test
    void classesStayUnderTheirCaps() throws IOException {
        assertEquals(Map.of(), longerThan(MAIN, ".java", 300));
        assertEquals(Map.of(), longerThan(TESTS, ".java", 400));
        assertEquals(Map.of(), longerThan(RESOURCES, ".fxml", 120));
        assertEquals(Map.of(), longerThan(RESOURCES, ".css", 600));
    }

    @Test
    void everyPackageHasItsPlaqueAndAtMostEighteenTypes() throws IOException {
        Map<Path, Integer> types = new TreeMap<>();
        for (Path file : files(MAIN, ".java")) {
            if (!file.endsWith("package-info.java")) {
                types.merge(file.getParent(), 1, Integer::sum);
            }
        }
        for (Map.Entry<Path, Integer> room : types.entrySet()) {
            assertTrue(Files.exists(room.getKey().resolve("package-info.java")), room.getKey() + " has no plaque");
            assertTrue(room.getValue() <= 18, room + " types");
        }
    }

    @Test
    void someThingsAreDoneInOnePlaceOnly() throws IOException {
        onlyIn("System\\.(out|err)\\b", "DesktopStart.java", "TourStart.java");
        onlyIn("catch \\((Exception|Throwable|RuntimeException)\\b", "Background.java", "FrontDoor.java", "Native.java",
                "Database.java", "VaultWard.java");
        onlyIn("Instant\\.now\\(|LocalDate\\.now\\(\\)|System\\.currentTimeMillis|InstantSource\\.system|Clock\\.system",
                "Wiring.java");
        onlyIn("new Thread\\(|Thread\\.sleep|new Timer\\(");
        onlyIn("printStackTrace|// *(TODO|FIXME)|@author|ObjectInputStream|Runtime\\.getRuntime\\(\\)\\.exec");
        onlyIn("new KdfPolicy\\(", "Wiring.java");
    }

    @Test
    void viewsAndViewModelsStayUnderTheirs() throws IOException {
        Map<Path, Long> over = longerThan(MAIN, "View.java", 150);
        over.putAll(longerThan(MAIN, "ViewModel.java", 200));
        assertEquals(Map.of(), over);
    }

    @Test
    void whatIsLoggedIsAStableCode() throws IOException {
        Pattern call = Pattern.compile("\\.log\\(\\s*(?:System\\.Logger\\.)?Level\\.\\w+,\\s*\"([^\"]*)\"");
        Set<String> others = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            call.matcher(Files.readString(file)).results().map(found -> found.group(1))
                    .filter(text -> !text.matches("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+|bug\\."))
                    .forEach(text -> others.add(file.getFileName() + ": " + text));
        }
        assertEquals(Set.of(), others);
    }

    @Test
    void whatTheReadmeShowsIsThere() throws IOException {
        var links = Pattern.compile("\\]\\((?!https?:)([^)]+)\\)").matcher(Files.readString(Path.of("README.md")));
        List<String> missing = links.results().map(found -> found.group(1))
                .filter(link -> !Files.exists(Path.of(link))).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void fxmlHoldsStructureOnly() throws IOException {
        Pattern literal = Pattern.compile("\\b(text|promptText|accessibleText)=\"(?!%)[^\"]+\"");
        for (Path file : files(RESOURCES, ".fxml")) {
            String text = Files.readString(file);
            assertTrue(!text.contains("style=\""), file + " has an inline style");
            assertTrue(!literal.matcher(text).find(), file + " has literal text");
            assertTrue(!text.contains("${"), file + " binds by expression");
            assertTrue(!text.contains("fx:script"), file + " has a script");
        }
    }

    private static void onlyIn(String pattern, String... names) throws IOException {
        Pattern search = Pattern.compile(pattern);
        Set<String> found = new TreeSet<>();
        for (Path file : files(MAIN, ".java")) {
            boolean comment = false;
            for (String line : Files.readAllLines(file)) {
                comment = line.strip().startsWith("///") || line.strip().startsWith("//");
                if (!comment && search.matcher(line).find()) {
                    found.add(file.getFileName().toString());
                }
            }
        }
        found.removeAll(List.of(names));
        assertEquals(Set.of(), found, pattern);
    }

    private static Map<Path, Long> longerThan(Path folder, String ending, long cap) throws IOException {
        Map<Path, Long> over = new TreeMap<>();
        for (Path file : files(folder, ending)) {
            long lines = Files.readAllLines(file).size();
            if (lines > cap) {
                over.put(file, lines);
            }
        }
        return over;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        }
    }
}
