package app.glovebox.frame;

import app.glovebox.host.WindowPlace;
import app.glovebox.ui.kit.look.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// Where a window stands and how it is dressed, to and from what is remembered of it. FX thread.
public record WindowSpot(Stage stage, Theme theme) {
    private static final System.Logger LOG = System.getLogger("app.glovebox");

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
