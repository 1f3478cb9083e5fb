package app.glovebox.ui.about;

import app.glovebox.install.LaunchOptions;
import app.glovebox.testing.GroupOnStage;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=AboutShots test`.
class AboutShots {
    @Test
    void all() {
        Shots.both("about", 860, 700, () -> GroupOnStage.framed(new AboutView(
                AboutViewTest.model(AboutViewTest.INTACT, LaunchOptions.none()), new Words(Locale.ENGLISH))));
        Shots.both("about-opened", 860, 1500,
                () -> GroupOnStage.framed(AboutViewTest.opened(new Words(Locale.ENGLISH), AboutViewTest.DAMAGED)));
        Shots.take("about-de-200", 736, 1500, ColorScheme.LIGHT, 2,
                () -> GroupOnStage.framed(AboutViewTest.opened(new Words(Locale.GERMAN), AboutViewTest.DAMAGED)));
    }
}
