package app.glovebox.ui.storage;

import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Words;
import app.glovebox.testing.GroupOnStage;
import java.util.Locale;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=StorageShots test`.
class StorageShots {
    @Test
    void all() {
        Shots.both("storage", 860, 1500, () -> GroupOnStage.framed(StorageViewTest.checked(new Words(Locale.ENGLISH), StorageViewTest.vault())));
        Shots.take("storage-de-200", 736, 1500, ColorScheme.LIGHT, 2,
                () -> GroupOnStage.framed(StorageViewTest.checked(new Words(Locale.GERMAN), StorageViewTest.vault())));
    }
}
