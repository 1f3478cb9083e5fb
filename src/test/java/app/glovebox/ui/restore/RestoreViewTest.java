package app.glovebox.ui.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Shots;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.ColorScheme;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    @TempDir
    private Path folder;
    private RealVault house;
    private RestoreViewModel model;
    private Stage stage;
    private RestoreView view;

    @BeforeEach
    void build() throws Exception {
        house = new RealVault(folder);
        model = house.inside(Optional.empty());
    }

    @AfterEach
    void close() {
        if (stage != null) {
            Fx.run(stage::close);
        }
        model.close();
        house.close();
    }

    @Test
    void theSwitchAppearsWithTheDifferenceOnly() {
        show(ENGLISH, 1064, 1);
        assertFalse(Fx.run(() -> view.lookup("#switchTo").getParent().getParent().isVisible()));
        Fx.run(() -> {
            ((RadioButton) view.lookup(".radio-button")).fire();
            ((TextInputControl) view.lookup("#restorePassword")).setText(RealVault.PASSWORD);
            ((Button) view.lookup("#openBeside")).fire();
            house.work();
        });
        Fx.settle();
        assertTrue(Fx.run(() -> view.lookup("#switchTo").getParent().getParent().isVisible()));
        assertTrue(Fx.run(() -> view.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList())
                .contains("Lost: 1. Comes back: none. What the Portal still has arrives again."));
    }

    @Test
    void withoutAKeptCopyThatIsSaid() throws Exception {
        Files.delete(model.copiesProperty().get().getFirst().file());
        model = house.inside(Optional.empty());
        show(ENGLISH, 1064, 1);
        assertEquals(null, view.lookup(".radio-button"));
        assertTrue(Fx.run(() -> view.lookupAll(".label").stream().map(each -> ((Labeled) each).getText()).toList())
                .contains("No copy is kept on this computer"));
    }

    @Test
    void isReadableAndNamedInEveryLanguageAndSize() {
        model.choose(house.backup);
        model.open(RealVault.typed(RealVault.PASSWORD));
        house.work();
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                for (int width : List.of(1064, 736)) {
                    show(words, width, scale);
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale + " " + width);
                    assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
                }
            }
        }
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(new RestoreView(model, ENGLISH, (owner, title, from) -> Optional.empty()))));
        Shots.both("restore", 1064, 900, () -> new StackPane(new RestoreView(model, ENGLISH, (owner, title, from) -> Optional.empty())));
        Shots.take("restore-de-150", 736, 900, ColorScheme.LIGHT, 1.5, () -> new StackPane(new RestoreView(model, new Words(Locale.GERMAN), (owner, title, from) -> Optional.empty())));
    }

    private void show(Words words, int width, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            view = new RestoreView(model, words, (owner, title, from) -> Optional.empty());
            Scene scene = new Scene(new StackPane(view), width, 800);
            Theme.on(scene).scale(scale);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }
}
