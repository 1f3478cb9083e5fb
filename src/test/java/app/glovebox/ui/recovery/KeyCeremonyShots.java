package app.glovebox.ui.recovery;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.custody.KitWriter.Outcome;
import app.glovebox.host.kit.KitFile;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import app.glovebox.ui.kit.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/// Pictures for people, taken on request: `mvn -Dtest=KeyCeremonyShots test`. The kit itself lies beside them.
class KeyCeremonyShots {
    @Test
    void all() {
        Shots.both("ceremony", 1024, 860, () -> room(Locale.ENGLISH));
        Shots.both("ceremony-de", 1024, 860, () -> room(Locale.GERMAN));
        Shots.both("kit-printed", 520, 760, () -> {
            StackPane paper = new StackPane(SheetPage.of(KitViewModel.sheet(KitViewModelTest.about(), Paper.A4,
                    KitViewModelTest.GROUPS, new Words(Locale.GERMAN)::text), 500));
            paper.setBackground(javafx.scene.layout.Background.fill(javafx.scene.paint.Color.WHITE));
            return paper;
        });
        for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            new KitFile(where -> 0).write(Path.of("target/shots/kit-" + locale + ".pdf"),
                    KitViewModel.sheet(KitViewModelTest.about(), Paper.LETTER, KitViewModelTest.GROUPS,
                            new Words(locale)::text));
        }
    }

    private static Parent room(Locale locale) {
        Background here = new Background(Runnable::run, Runnable::run);
        Words words = new Words(locale);
        KitViewModel kit = new KitViewModel((file, sheet) -> Outcome.NO_ROOM, here, KitViewModelTest::about,
                () -> KitViewModelTest.GROUPS, Paper.A4);
        kit.withWordsProperty().set(true);
        kit.save(Path.of("kit.pdf"), words::text);
        return new KeyCeremonyView(new KeyCeremonyViewModel(MemorySlots::new, Why.MAKE, note -> { }, here, new Random(4)),
                new KitView(kit, words), Duration.ofSeconds(30), words);
    }
}
