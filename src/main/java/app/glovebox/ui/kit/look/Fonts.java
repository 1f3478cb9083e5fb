package app.glovebox.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// The typefaces the program brings along, so that it looks the same on every computer.
public final class Fonts {
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Medium.ttf");

    private Fonts() {
    }

    /// Makes them known to JavaFX and answers the family names as JavaFX reports them, which theme.css uses. Loading
    /// twice does no harm. The toolkit need not run yet.
    public static List<String> load() {
        Stream<String> families = FILES.stream().map(file -> family(Fonts.class.getResourceAsStream("/app/glovebox/fonts/" + file)));
        Stream<String> icons = Stream.of(family(new FeatherIkonHandler().getFontResourceAsStream()));
        return Stream.concat(families, icons).toList();
    }

    private static String family(InputStream file) {
        try (file) {
            Font font = Font.loadFont(file, 14);
            if (font == null) {
                throw new IllegalStateException("a bundled font cannot be read");
            }
            return font.getFamily();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
