package app.glovebox.ui.about;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Something others made that is part of this program.
///
/// @param version   empty where it has none, "-" for the Java that runs
/// @param licence   its short name, as SPDX writes it where it can
/// @param texts     names of the licence's texts, the part's own first
/// @param artifacts `group:artifact` of what is on the class path; none for what came another way
record Part(String name, String version, String licence, List<String> texts, List<String> artifacts) {
    private static final String HOME = "/app/glovebox/";
    private static final int FIELDS = 5;

    /// In the order they are shown.
    static List<Part> all() {
        return read("about/parts").lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(Part::of).toList();
    }

    private static Part of(String line) {
        String[] fields = line.split("\\|", -1);
        if (fields.length != FIELDS) {
            throw new IllegalStateException("not a part: " + line);
        }
        return new Part(fields[0], fields[1], fields[2], words(fields[3]), words(fields[4]));
    }

    private static List<String> words(String field) {
        return Arrays.stream(field.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /// The whole of its licence.
    String text() {
        return texts.stream().map(name -> read(name.contains("/") ? name : "about/licences/" + name))
                .map(String::strip).collect(Collectors.joining("\n\n\n", "", "\n"));
    }

    private static String read(String name) {
        try (InputStream in = Part.class.getResourceAsStream(HOME + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no text " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
