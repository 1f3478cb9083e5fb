package app.glovebox.ui.recovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.MemorySlots;
import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.custody.KitWriter.Outcome;
import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Place.KeyCeremony.Why;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KitViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final List<Path> saved = new ArrayList<>();
    private Stage stage;
    private KeyCeremonyView view;

    @AfterEach
    void close() {
        if (stage != null) {
            Fx.run(() -> stage.close());
        }
    }

    @Test
    void savesWhereItWasToldAndSaysSo() {
        show(ENGLISH, 1);
        Fx.run(() -> ((Button) find("#save")).fire());
        assertEquals(List.of(Path.of("Glovebox emergency kit.pdf")), saved);
        assertEquals("Saved. Print it, and write the words on it by hand.",
                Fx.run(() -> ((Labeled) find("#note")).getText()));
    }

    @Test
    void theWarningStandsThereOnlyWithTheWords() {
        show(ENGLISH, 1);
        assertFalse(find("#warning").isVisible());
        Fx.run(() -> ((CheckBox) find("#withWords")).fire());
        assertTrue(find("#warning").isVisible());
    }

    @Test
    void theSystemsPrintersAreFoundOrItSaysThereAreNone() {
        show(ENGLISH, 1);
        Fx.run(() -> ((Button) find("#print")).fire());
        Fx.settle();
        if (new ScreenPrinter().names().isEmpty()) {
            assertTrue(Fx.run(() -> find("#problem").isVisible()));
        }
    }

    @Test
    void aPrintedSheetFitsItsWidth() {
        double width = 500;
        List<Double> rights = Fx.run(() -> SheetPage.of(KitViewModel.sheet(KitViewModelTest.about(), Paper.A4,
                KitViewModelTest.GROUPS, ENGLISH::text), width).getChildren().stream()
                .map(node -> node.getBoundsInParent().getMaxX()).toList());
        rights.forEach(right -> assertTrue(right <= width + 1, rights.toString()));
    }

    @Test
    void enterAfterTheFirstGroupGoesOnAndAWrongGroupGetsTheFocus() {
        show(ENGLISH, 1);
        Fx.run(() -> {
            ((Button) find("#written")).fire();
            assertTrue(find("#first").isFocused());
            ((TextField) find("#first")).setText("one two three");
            ((Button) find("#keep")).fire();
            assertTrue(find("#second").isFocused());
            ((TextField) find("#second")).setText("four five six");
            ((Button) find("#keep")).fire();
            assertTrue(find("#first").isFocused());
            assertEquals("one two three", ((TextField) find("#first")).getSelectedText());
        });
    }

    @Test
    void everythingIsNamedAndNothingIsClipped() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMAN), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                show(words, scale);
                Fx.run(() -> ((CheckBox) find("#withWords")).setSelected(true));
                Fx.settle();
                assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale);
            }
        }
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    @Test
    void theLongestWordsThereCanBeAreNotCut() {
        for (double scale : List.of(0.8, 1.0, 2.0)) {
            show(ENGLISH, scale);
            Fx.run(() -> view.lookupAll(".group-words").forEach(group ->
                    ((Labeled) group).setText("shoulder festival response")));
            Fx.settle();
            assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), Double.toString(scale));
        }
    }

    @Test
    void noRuleDrawsAWarning() {
        show(ENGLISH, 1);
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(ceremony(ENGLISH))));
    }

    private void show(Words words, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = ceremony(words);
            Scene scene = new Scene(view, 1024, 900);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private KeyCeremonyView ceremony(Words words) {
        Background here = new Background(Runnable::run, Runnable::run);
        KitViewModel kit = new KitViewModel((file, sheet) -> {
            saved.add(file);
            return Outcome.DONE;
        }, here, KitViewModelTest::about, () -> KitViewModelTest.GROUPS, Paper.A4);
        return new KeyCeremonyView(new KeyCeremonyViewModel(MemorySlots::new, Why.MAKE, note -> { }, here, new Random(4)),
                new KitView(kit, words, (owner, title, name) -> Optional.of(Path.of(name)), new ScreenPrinter()),
                Duration.ofMinutes(2), words);
    }

    private Node find(String selector) {
        return view.lookup(selector);
    }
}
