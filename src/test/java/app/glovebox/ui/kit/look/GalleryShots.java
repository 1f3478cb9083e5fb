package app.glovebox.ui.kit.look;

import app.glovebox.testing.Shots;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=GalleryShots test`.
class GalleryShots {
    @Test
    void all() {
        Shots.both("shapes", 1100, 900, Gallery::shapes);
        Shots.both("confirm", 640, 400, Gallery::confirm);
        Shots.both("error", 640, 400, Gallery::error);
        Shots.take("error-800-200", 800, 600, ColorScheme.LIGHT, 2, Gallery::error);
    }
}
