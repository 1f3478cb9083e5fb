package app.glovebox.frame;

import app.glovebox.host.WindowPlace;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window stands and how it is dressed, to and from what is remembered of it. FX thread.
public record WindowSpot(Stage stage, Theme theme) {
    private static final System.Logger LOG = System.getLogger("app.glovebox");

    /// How the window was when it was closed last, and the texts to show it with.
    public record Before(Optional<WindowPlace> place, Words words) {
        /// As the file has it, else as the system speaks. Any thread: texts take long to read.
        public static Before of(Path file) {
            Optional<WindowPlace> place = WindowPlace.load(file);
            return new Before(place, new Words(place.map(WindowPlace::language).filter(tag -> !tag.isEmpty())
                    .map(Locale::forLanguageTag).orElse(Locale.getDefault())));
        }
    }

    /// Puts the window where it was, if a screen is still there.
    public void put(WindowPlace place) {
        Rectangle2D was = new Rectangle2D(place.x(), place.y(), place.width(), place.height());
        if (!Screen.getScreensForRectangle(was).isEmpty()) {
            stage.setX(place.x());
            stage.setY(place.y());
        }
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        theme.scale(place.textScale());
        theme.look(Theme.Look.valueOf(place.look().toUpperCase(Locale.ROOT)));
    }

    /// Writes down how it stands now.
    ///
    /// @param work who writes
    public void keep(Path file, Locale language, Executor work) {
        WindowPlace place = present(language);
        work.execute(() -> {
            try {
                place.save(file);
            } catch (IOException unwritable) {
                LOG.log(System.Logger.Level.WARNING, "window.not-remembered", unwritable);
            }
        });
    }

    private WindowPlace present(Locale language) {
        return new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized(),
                theme.scaleProperty().get(), language.getLanguage(),
                theme.lookProperty().get().name().toLowerCase(Locale.ROOT));
    }
}
