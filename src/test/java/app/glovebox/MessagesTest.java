package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every key used exists, none is orphaned, the locales agree.
class MessagesTest {
    private static final Path ENGLISH = Path.of("resources/app/glovebox/messages.properties");
    private static final Path GERMAN = Path.of("resources/app/glovebox/messages_de.properties");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9-]+)+)\"");
    private static final Pattern FXML = Pattern.compile("\"%([^\"]+)\"");
    /// Keys put together from an enum's constant: `"room.thing." + constant`.
    private static final Pattern PREFIX = Pattern.compile("\"([a-z][A-Za-z0-9]*(?:\\.[A-Za-z0-9-]+)*\\.)\"");

    @Test
    void everyKeyUsedExistsAndNoneIsOrphaned() throws IOException {
        Set<String> keys = load(ENGLISH).stringPropertyNames();
        Set<String> used = new TreeSet<>();
        Set<String> prefixes = new TreeSet<>();
        Set<String> rooms = new TreeSet<>(keys.stream().map(key -> key.substring(0, key.indexOf('.'))).toList());
        for (Path file : files()) {
            String text = Files.readString(file);
            collect(file.toString().endsWith(".fxml") ? FXML : LITERAL, text, used);
            collect(PREFIX, text, prefixes);
        }
        Set<String> orphans = new TreeSet<>(keys);
        orphans.removeAll(used);
        orphans.removeIf(key -> prefixes.stream().anyMatch(prefix -> key.startsWith(prefix)));
        assertEquals(Set.of(), orphans, "keys nobody uses");
        Set<String> missing = new TreeSet<>();
        for (Path file : files()) {
            if (file.toString().endsWith(".fxml")) {
                collect(FXML, Files.readString(file), missing);
            }
        }
        missing.removeAll(keys);
        assertEquals(Set.of(), missing, "keys used in FXML that do not exist");
        Set<String> unknown = new TreeSet<>();
        for (Path file : files()) {
            if (file.toString().contains("/ui/") && file.toString().endsWith(".java")) {
                Set<String> here = new TreeSet<>();
                collect(Pattern.compile("(?:Message\\.of|words\\.text)\\(\\s*" + LITERAL.pattern()),
                        Files.readString(file), here);
                unknown.addAll(here);
            }
        }
        unknown.removeAll(keys);
        assertEquals(Set.of(), unknown, "keys used in code that do not exist; rooms known: " + rooms);
    }

    @Test
    void localesAgreeOnKeysAndArguments() throws IOException {
        Properties english = load(ENGLISH);
        Properties german = load(GERMAN);
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(german.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertEquals(arguments(english.getProperty(key)), arguments(german.getProperty(key)), key);
        }
    }

    @Test
    void wordsKeepTheirManners() throws IOException {
        for (Path file : List.of(ENGLISH, GERMAN)) {
            Properties texts = load(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertFalse(text.contains("!") || text.matches("(?is).*\\b(please|oops|bitte|hoppla)\\b.*"),
                        key + " in " + file.getFileName() + ": " + text);
                assertFalse(text.isBlank(), key + " is empty");
                new MessageFormat(text);
            }
        }
    }

    @Test
    void noKeyStandsTwice() throws IOException {
        for (Path file : List.of(ENGLISH, GERMAN)) {
            Map<String, Integer> seen = new HashMap<>();
            for (String line : Files.readAllLines(file)) {
                if (line.matches("[a-z][\\w.-]*\\s*=.*")) {
                    seen.merge(line.substring(0, line.indexOf('=')).strip(), 1, Integer::sum);
                }
            }
            seen.values().removeIf(count -> count == 1);
            assertTrue(seen.isEmpty(), file.getFileName() + " says twice: " + seen.keySet());
        }
    }

    private static Set<String> arguments(String pattern) {
        Set<String> found = new TreeSet<>();
        collect(Pattern.compile("\\{(\\d+)"), pattern, found);
        return found;
    }

    private static void collect(Pattern pattern, String text, Set<String> into) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            into.add(matcher.group(1));
        }
    }

    private static Properties load(Path file) throws IOException {
        Properties texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> fxml = Files.walk(Path.of("resources"))) {
            return Stream.concat(java, fxml)
                    .filter(file -> file.toString().endsWith(".java") || file.toString().endsWith(".fxml")).toList();
        }
    }
}
