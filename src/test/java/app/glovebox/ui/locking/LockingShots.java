package app.glovebox.ui.locking;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.quick.QuickHouse;
import app.glovebox.lock.Hearing;
import app.glovebox.lock.LockSenses;
import app.glovebox.lock.Sense;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import java.nio.file.Path;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures for people, taken on request: `mvn -Dtest=LockingShots test`.
class LockingShots {
    @TempDir
    Path folder;
    private QuickViewModel quick;

    @Test
    void all() throws Exception {
        QuickHouse house = new QuickHouse(folder.resolve("a.vault")).withVault();
        try (OpenAccount account = house.open()) {
            quick = new QuickViewModel(house.quick(), account, new Background(Runnable::run, Runnable::run),
                    new Navigator());
            shoot();
        }
    }

    private void shoot() {
        Shots.both("locking", 760, 520, () -> group(Locale.ENGLISH, new Hearing(Sense.TOLD, Sense.SILENT)));
        Shots.take("locking-narrow", 560, 560, ColorScheme.LIGHT, 1.4,
                () -> group(Locale.GERMAN, new Hearing(Sense.NO_BUS, Sense.TOLD)));
    }

    private Parent group(Locale locale, Hearing hearing) {
        LockSenses senses = new LockSenses();
        senses.tell(hearing);
        return new StackPane(new LockingView(new LockingViewModel(new LockingViewModelTest.Kept(), senses,
                new Background(Runnable::run, Runnable::run)), quick, new Words(locale)));
    }
}
