package app.glovebox.ui.help;

import app.glovebox.ui.kit.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One topic in one language.
///
/// @param topic the name of its file
record HelpText(String topic, String title, List<Part> parts) {
    /// In the order a person meets them.
    static final List<String> TOPICS = List.of("protection", "forgotten", "locking", "lost", "older", "history",
            "links", "updates");
    private static final String FOLDER = "/app/glovebox/help/";

    /// How a part of a topic is set.
    enum Shape { HEADING, PARAGRAPH, POINT }

    record Part(Shape shape, String text) {
    }

    /// All topics in these words' language, in English where a language has none.
    static List<HelpText> all(Words words) {
        String language = words.locale().getLanguage().equals(Locale.GERMAN.getLanguage()) ? "de" : "en";
        return TOPICS.stream().map(topic -> load(topic, language)).toList();
    }

    static HelpText load(String topic, String language) {
        try (InputStream in = HelpText.class.getResourceAsStream(FOLDER + language + "/" + topic + ".md")) {
            if (in == null) {
                throw new IllegalStateException("no help on " + topic);
            }
            return read(topic, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Lines that follow each other are one part; a blank line, a heading or a point begins the next.
    static HelpText read(String topic, String text) {
        String title = "";
        List<Part> parts = new ArrayList<>();
        boolean open = false;
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("# ")) {
                title = line.substring(2);
            } else if (line.startsWith("## ")) {
                parts.add(new Part(Shape.HEADING, line.substring(3)));
            } else if (line.startsWith("- ")) {
                parts.add(new Part(Shape.POINT, line.substring(2)));
            } else if (open && !line.isEmpty()) {
                Part last = parts.removeLast();
                parts.add(new Part(last.shape(), last.text() + " " + line));
            } else if (!line.isEmpty()) {
                parts.add(new Part(Shape.PARAGRAPH, line));
            }
            open = !line.isEmpty() && !line.startsWith("#");
        }
        return new HelpText(topic, title, parts);
    }
}
