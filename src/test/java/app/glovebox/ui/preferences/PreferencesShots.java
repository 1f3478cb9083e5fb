package app.glovebox.ui.preferences;

import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=PreferencesShots test`.
class PreferencesShots {
    @Test
    void all() {
        Shots.both("preferences", 1064, 744, () -> room(Locale.ENGLISH));
        Shots.take("preferences-736-200", 736, 544, ColorScheme.LIGHT, 2, () -> room(Locale.GERMAN));
    }

    private static Parent room(Locale locale) {
        return new StackPane(new PreferencesView(new Words(locale), Theme.on(new Scene(new StackPane())), chosen -> { }, List.of()));
    }
}
