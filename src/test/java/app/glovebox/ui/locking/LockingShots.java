package app.glovebox.ui.locking;

import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Words;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=LockingShots test`.
class LockingShots {
    @Test
    void all() {
        Shots.both("locking", 760, 420, () -> group(Locale.ENGLISH, new Hearing(Sense.TOLD, Sense.SILENT)));
        Shots.take("locking-narrow", 560, 560, ColorScheme.LIGHT, 1.4,
                () -> group(Locale.GERMAN, new Hearing(Sense.NO_BUS, Sense.TOLD)));
    }

    private static Parent group(Locale locale, Hearing hearing) {
        LockSenses senses = new LockSenses();
        senses.tell(hearing);
        return new StackPane(new LockingView(new LockingViewModel(new LockingViewModelTest.Kept(), senses,
                new Background(Runnable::run, Runnable::run)), new Words(locale)));
    }
}
