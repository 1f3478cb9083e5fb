package app.glovebox.ui.kit.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.kordamp.ikonli.feather.FeatherIkonHandler;

/// The typefaces the program brings along, so that it looks the same on every computer.
public final class Fonts {
    private static final List<String> FILES =
            List.of("Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf", "JetBrainsMono-Medium.ttf");

    private static final String ICONS = "feather.ttf";
    private static final double SIZE = 14;

    private Fonts() {
    }

    /// Makes them known to JavaFX and answers the family names as JavaFX reports them, which theme.css uses. Loading
    /// twice does no harm. The toolkit need not run yet.
    public static List<String> load() {
        Stream<String> families = FILES.stream().map(name ->
                family(name, () -> Fonts.class.getResourceAsStream("/app/glovebox/fonts/" + name)));
        Stream<String> icons = Stream.of(family(ICONS, new FeatherIkonHandler()::getFontResourceAsStream));
        return Stream.concat(families, icons).toList();
    }

    /// From a file of its own if the package has one: what comes out of a jar JavaFX copies to the folder for temporary
    /// files, and leaves there if the program is killed.
    private static String family(String name, Supplier<InputStream> packed) {
        Optional<Path> own = Optional.ofNullable(System.getProperty("glovebox.fonts")).map(Path::of)
                .map(folder -> folder.resolve(name)).filter(Files::isReadable);
        Font font = own.isPresent() ? Font.loadFont(own.get().toUri().toString(), SIZE) : fromJar(packed);
        if (font == null) {
            throw new IllegalStateException("a bundled font cannot be read");
        }
        return font.getFamily();
    }

    private static Font fromJar(Supplier<InputStream> packed) {
        try (InputStream file = packed.get()) {
            return Font.loadFont(file, SIZE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
