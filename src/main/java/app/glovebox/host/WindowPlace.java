package app.glovebox.host;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/// Where the window was, how large its text, and in which language: remembered between starts.
///
/// @param language IETF tag, empty to follow the system
/// @param look     `light` or `dark`, `system` to follow the system; a file without it follows
public record WindowPlace(double x, double y, double width, double height, boolean maximised, double textScale,
        String language, String look) {
    public static final double LEAST_WIDTH = 800;
    public static final double LEAST_HEIGHT = 600;

    /// The place kept in the file; empty when there is none or it makes no sense.
    public static Optional<WindowPlace> load(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            Properties kept = new Properties();
            kept.load(new StringReader(Files.readString(file)));
            WindowPlace place = new WindowPlace(number(kept, "x"), number(kept, "y"), number(kept, "width"),
                    number(kept, "height"), Boolean.parseBoolean(kept.getProperty("maximised")),
                    number(kept, "text"), kept.getProperty("language", ""),
                    kept.getProperty("look", "system"));
            return place.plausible() ? Optional.of(place) : Optional.empty();
        } catch (IOException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /// Losing a window's place is no reason to bother anyone: the caller may ignore the failure.
    public void save(Path file) throws IOException {
        PrivateFile.write(file, "x=%s\ny=%s\nwidth=%s\nheight=%s\nmaximised=%s\ntext=%s\nlanguage=%s\nlook=%s\n"
                .formatted(x, y, width, height, maximised, textScale, language, look));
    }

    private boolean plausible() {
        return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && width <= 20_000 && height <= 20_000
                && Math.abs(x) <= 50_000 && Math.abs(y) <= 50_000 && textScale >= 0.8 && textScale <= 2
                && language.matches("[A-Za-z-]{0,20}") && look.matches("system|light|dark");
    }

    private static double number(Properties kept, String name) {
        return Double.parseDouble(kept.getProperty(name, ""));
    }
}
