package app.glovebox.ui.preferences;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.testing.Clipping;
import app.glovebox.testing.CssWarnings;
import app.glovebox.testing.Fx;
import app.glovebox.testing.PseudoLocale;
import app.glovebox.testing.Spoken;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PreferencesViewTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    private final List<Locale> spoken = new ArrayList<>();
    private List<SettingGroup> rest = List.of();
    private Stage stage;
    private Theme theme;
    private PreferencesView view;

    @AfterEach
    void close() {
        Fx.run(() -> stage.close());
    }

    @Test
    void theThemeIsChosenAndItsEffectSaid() {
        show(ENGLISH, 1064, 744, 1);
        Fx.run(() -> {
            assertTrue(toggle("#system").isSelected());
            assertTrue(texts().contains("Follows this computer: light now"), () -> texts().toString());
            toggle("#dark").fire();
            assertEquals(Theme.Look.DARK, theme.lookProperty().get());
            assertEquals(ColorScheme.DARK, theme.schemeProperty().get());
            assertTrue(texts().contains("Always dark"));
            toggle("#dark").fire();
            assertTrue(toggle("#dark").isSelected());
            toggle("#system").fire();
            assertEquals(ColorScheme.LIGHT, theme.schemeProperty().get());
        });
    }

    @Test
    void textGrowsToItsLimitAndTheFocusStaysInTheRow() {
        show(ENGLISH, 1064, 744, 1.9);
        Fx.run(() -> {
            find("#larger").requestFocus();
            ((Button) find("#larger")).fire();
            assertEquals("200 %", ((Label) find("#textSize")).getText());
            assertTrue(find("#larger").isDisabled());
            assertEquals(find("#smaller"), stage.getScene().getFocusOwner());
            ((Button) find("#smaller")).fire();
            assertFalse(find("#larger").isDisabled());
        });
    }

    @Test
    @SuppressWarnings("unchecked")
    void anotherLanguageIsTold() {
        show(ENGLISH, 1064, 744, 1);
        Fx.run(() -> {
            ComboBox<Locale> language = (ComboBox<Locale>) find("#language");
            assertEquals(Locale.ENGLISH, language.getValue());
            language.setValue(Locale.GERMAN);
            assertEquals(List.of(Locale.GERMAN), spoken);
        });
    }

    @Test
    void everyControlHasRoleAndName() {
        show(ENGLISH, 1064, 744, 1);
        assertEquals(List.of(), Fx.run(() -> Spoken.unnamed(view)));
    }

    @Test
    void theWayToTheGroupsIsAListInNarrowWindows() {
        show(ENGLISH, 1064, 744, 1);
        assertTrue(find(".anchors").isVisible());
        assertFalse(find("#jump").isVisible());
        show(ENGLISH, 736, 544, 1);
        assertFalse(find(".anchors").isVisible());
        assertTrue(find("#jump").isVisible());
    }

    @Test
    void atTheEndTheLastGroupIsMarkedAndAClickMarksItsOwnUntilTheUserScrolls() {
        rest = List.of(group("history.since", 900), group("storage.title", 120), group("export.title", 120));
        show(ENGLISH, 1064, 544, 1);
        Fx.run(() -> view.setVvalue(1));
        Fx.settle();
        assertEquals(3, marked());
        Fx.run(() -> anchors().get(2).fire());
        Fx.settle();
        assertEquals(2, marked());
        Fx.run(() -> view.setVvalue(0.5));
        Fx.settle();
        assertEquals(1, marked());
        Fx.run(() -> view.setVvalue(0));
        Fx.settle();
        assertEquals(0, marked());
    }

    @Test
    void aGroupThatIsGoneToStaysOnTopWhileWhatIsAboveItFillsUntilAHandGoesElsewhere() {
        SettingGroup slow = group("history.since", 100);
        rest = List.of(slow, group("storage.title", 600), group("export.title", 900));
        show(ENGLISH, 1064, 544, 1);
        Fx.run(() -> view.goTo("storage.title"));
        Fx.settle();
        assertEquals(2, marked());
        Fx.run(() -> slow.setMinHeight(1_500));
        Fx.settle();
        Fx.settle();
        assertEquals(2, marked());
        assertEquals(rest.get(1).title(), Fx.run(() -> ((Labeled) stage.getScene().getFocusOwner()).getText()));
        assertTrue(Fx.run(() -> view.sceneToLocal(rest.get(1).localToScene(0, 0)).getY()) < 120, "it is in view");
        Fx.run(() -> {
            anchors().getFirst().fire();
            slow.setMinHeight(100);
        });
        Fx.settle();
        Fx.settle();
        assertEquals(0, marked());
        Fx.run(() -> view.goTo("no.such.group"));
        Fx.settle();
        assertEquals(0, marked());
    }

    private static SettingGroup group(String key, double height) {
        SettingGroup group = new SettingGroup(ENGLISH, key) {
        };
        group.setMinHeight(height);
        return group;
    }

    private List<ToggleButton> anchors() {
        return view.lookupAll(".anchor").stream().map(ToggleButton.class::cast).toList();
    }

    private int marked() {
        return Fx.run(() -> {
            List<Boolean> marks = anchors().stream().map(ToggleButton::isSelected).toList();
            assertEquals(marks.indexOf(true), marks.lastIndexOf(true));
            return marks.indexOf(true);
        });
    }

    @Test
    void noTextIsClippedInAnyLanguageAndSize() {
        for (Words words : List.of(ENGLISH, new Words(Locale.GERMANY), PseudoLocale.words())) {
            for (double scale : List.of(0.8, 1.0, 2.0)) {
                for (int width : List.of(1064, 736)) {
                    show(words, width, width * 7 / 10, scale);
                    assertEquals(List.of(), Fx.run(() -> Clipping.of(view)), words.locale() + " " + scale + " " + width);
                }
            }
        }
    }

    @Test
    void noRuleDrawsAWarning() {
        show(ENGLISH, 1064, 744, 1);
        assertEquals(List.of(), CssWarnings.of(() -> new StackPane(view(ENGLISH))));
    }

    private void show(Words words, int width, int height, double scale) {
        Fx.run(() -> {
            if (stage != null) {
                stage.close();
            }
            StackPane root = new StackPane();
            Scene scene = new Scene(root, width, height);
            theme = Theme.on(scene);
            theme.scale(scale);
            view = view(words);
            root.getChildren().setAll(view);
            stage = new Stage();
            stage.setScene(scene);
            stage.show();
        });
        Fx.settle();
    }

    private PreferencesView view(Words words) {
        return new PreferencesView(words, theme, spoken::add, rest);
    }

    private Node find(String selector) {
        return view.lookup(selector);
    }

    private ToggleButton toggle(String selector) {
        return (ToggleButton) find(selector);
    }

    private List<String> texts() {
        return view.lookupAll(".label").stream().map(node -> ((Labeled) node).getText()).toList();
    }
}
