package app.glovebox.ui.preferences;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.kit.look.Theme;
import app.glovebox.ui.kit.setting.SettingGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.ColorScheme;
import javafx.beans.binding.Bindings;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;

/// Theme, text size, language.
final class AppearanceGroup extends SettingGroup {
    private final Words words;
    private final Theme theme;

    AppearanceGroup(Words words, Theme theme, Consumer<Locale> switchTo) {
        super(words, "preferences.appearance");
        this.words = words;
        this.theme = theme;
        row(words.text("preferences.theme"), looks()).effect().textProperty()
                .bind(Bindings.createStringBinding(this::look, theme.lookProperty(), theme.schemeProperty()));
        row(words.text("preferences.text"), sizes()).effect().setText(words.text("preferences.text.effect"));
        row(words.text("preferences.language"), languages(switchTo)).effect()
                .setText(words.text("preferences.language.effect"));
    }

    private String look() {
        boolean dark = theme.schemeProperty().get() == ColorScheme.DARK;
        return switch (theme.lookProperty().get()) {
            case SYSTEM -> words.text(dark ? "preferences.theme.followsDark" : "preferences.theme.followsLight");
            case LIGHT -> words.text("preferences.theme.alwaysLight");
            case DARK -> words.text("preferences.theme.alwaysDark");
        };
    }

    private SegmentedButton looks() {
        List<ToggleButton> choices = Arrays.stream(Theme.Look.values()).map(this::choice).toList();
        SegmentedButton looks = new SegmentedButton(choices.toArray(ToggleButton[]::new));
        looks.setId("theme");
        return looks;
    }

    private ToggleButton choice(Theme.Look look) {
        String text = words.text(switch (look) {
            case SYSTEM -> "preferences.theme.system";
            case LIGHT -> "preferences.theme.light";
            case DARK -> "preferences.theme.dark";
        });
        ToggleButton choice = new ToggleButton(text);
        choice.setId(look.name().toLowerCase(Locale.ROOT));
        choice.setAccessibleText(words.text("preferences.theme") + " " + text);
        choice.setSelected(theme.lookProperty().get() == look);
        choice.setMinWidth(USE_PREF_SIZE);
        choice.setOnAction(click -> {
            choice.setSelected(true);
            theme.look(look);
        });
        return choice;
    }

    private HBox sizes() {
        Button smaller = step("smaller", "fth-minus", words.text("preferences.text.smaller"));
        Button larger = step("larger", "fth-plus", words.text("preferences.text.larger"));
        Label size = new Label();
        size.setId("textSize");
        size.getStyleClass().add("text-size");
        size.setMinWidth(USE_PREF_SIZE);
        size.textProperty().bind(theme.scaleProperty().map(scale -> words.text("preferences.text.percent",
                Math.round(scale.doubleValue() * 100))));
        size.textProperty().subscribe((was, is) -> size.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
        smaller.disableProperty().bind(theme.scaleProperty().map(scale -> scale.doubleValue() <= Theme.LEAST_SCALE));
        larger.disableProperty().bind(theme.scaleProperty().map(scale -> scale.doubleValue() >= Theme.MOST_SCALE));
        smaller.setOnAction(click -> step(theme::smaller, smaller, larger));
        larger.setOnAction(click -> step(theme::larger, larger, smaller));
        HBox sizes = new HBox(smaller, size, larger);
        sizes.getStyleClass().add("text-sizes");
        return sizes;
    }

    /// At an end the button goes out of use, and would lose the focus to anywhere.
    private static void step(Runnable change, Button pressed, Button other) {
        change.run();
        if (pressed.isDisabled()) {
            other.requestFocus();
        }
    }

    private static Button step(String id, String glyph, String called) {
        Button button = new Button(called, new Icon(glyph));
        button.setId(id);
        button.getStyleClass().add("icon-only");
        return button;
    }

    private ComboBox<Locale> languages(Consumer<Locale> switchTo) {
        ComboBox<Locale> languages = new ComboBox<>();
        languages.setId("language");
        languages.setConverter(new StringConverter<>() {
            @Override
            public String toString(Locale locale) {
                return words.text(Locale.GERMAN.equals(locale) ? "signin.language.de" : "signin.language.en");
            }

            @Override
            public Locale fromString(String text) {
                throw new UnsupportedOperationException("not editable");
            }
        });
        languages.getItems().setAll(Locale.ENGLISH, Locale.GERMAN);
        boolean german = words.locale().getLanguage().equals(Locale.GERMAN.getLanguage());
        languages.setValue(german ? Locale.GERMAN : Locale.ENGLISH);
        languages.valueProperty().subscribe((was, is) -> switchTo.accept(is));
        return languages;
    }
}
