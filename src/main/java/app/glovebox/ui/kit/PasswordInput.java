package app.glovebox.ui.kit;

import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.look.Icon;
import java.lang.Character.UnicodeScript;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.Skin;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// A password field: hold to show, paste allowed, content unchanged, and hints for what goes wrong unseen (Caps Lock,
/// letters of another script). What is typed leaves it only as a [Passphrase].
///
/// JavaFX drops line breaks and control characters from a field without a word. A pasted password must not change, so
/// such a paste is refused and said instead.
public final class PasswordInput extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass TYPING = PseudoClass.getPseudoClass("typing");
    private static final Set<UnicodeScript> USUAL =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED, UnicodeScript.UNKNOWN);
    /// ISO 15924 codes of scripts with a keyboard of their own, whose names the runtime knows in every language.
    private static final List<String> NAMED = List.of("Cyrl", "Grek", "Arab", "Hebr", "Armn", "Geor", "Deva", "Thai",
            "Hang", "Hira", "Kana", "Hani");

    /// JavaFX's own is the height of a letter.
    private static final String BULLET = "\u2022";

    private final Words words;
    private final PasswordField field = new KeepingField();
    private final TextField shown = new TextField();
    private final HBox box;
    private final VBox hints = new VBox();
    private final Label caps = hint("fth-arrow-up-circle", "caps-hint");
    private final Label script = hint("fth-type", "script-hint");
    private final Label refused = hint("fth-clipboard", "paste-hint");
    private final StringProperty problem = new SimpleStringProperty(this, "problem", "");
    private Supplier<Optional<Boolean>> capsLock = () -> Platform.isKeyLocked(KeyCode.CAPS);

    public PasswordInput(Words words) {
        this.words = words;
        Button reveal = new Button(words.text("password.hold"), new Icon("fth-eye"));
        StackPane texts = new StackPane(field, shown);
        HBox.setHgrow(texts, Priority.ALWAYS);
        box = new HBox(texts, reveal);
        box.getStyleClass().add("password-box");
        getStyleClass().add("password-input");
        hints.getStyleClass().add("password-hints");
        getChildren().addAll(box, hints);
        holdToShow(reveal);
        Said.late(shown);
        follow();
    }

    /// The field itself: for its label, its focus and its marking with the pseudo-class `danger`.
    public TextInputControl field() {
        return field;
    }

    /// A copy of what was typed, character for character. Whoever asks owns and closes it.
    public Passphrase read() {
        CharSequence typed = field.getCharacters();
        char[] copy = new char[typed.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = typed.charAt(i);
        }
        Passphrase password = Passphrase.copyOf(copy);
        Arrays.fill(copy, '\0');
        return password;
    }

    /// The sentence tied to the field, read out before the hints; empty for none.
    public StringProperty problemProperty() {
        return problem;
    }

    /// Where the state of Caps Lock comes from: the platform unless a test says otherwise.
    public void capsLock(Supplier<Optional<Boolean>> source) {
        capsLock = source;
        look();
    }

    private void holdToShow(Button reveal) {
        reveal.getStyleClass().addAll("quiet", "reveal");
        reveal.setMinWidth(USE_PREF_SIZE);
        shown.setEditable(false);
        shown.setFocusTraversable(false);
        shown.setMouseTransparent(true);
        shown.setVisible(false);
        shown.setAccessibleRole(AccessibleRole.NODE);
        // The mouse leaves the focus and the caret where they are; the keyboard holds Space as on any button.
        reveal.addEventFilter(MouseEvent.ANY, mouse -> {
            if (mouse.getEventType() == MouseEvent.MOUSE_PRESSED || mouse.getEventType() == MouseEvent.MOUSE_RELEASED) {
                show(mouse.getEventType() == MouseEvent.MOUSE_PRESSED);
            }
            mouse.consume();
        });
        reveal.focusedProperty().subscribe(focused -> {
            if (!focused) {
                reveal.disarm();
            }
        });
        reveal.armedProperty().subscribe(this::show);
    }

    private void show(boolean visible) {
        shown.setText(visible ? field.getText() : "");
        shown.positionCaret(field.getCaretPosition());
        shown.setVisible(visible);
        field.setOpacity(visible ? 0 : 1);
    }

    private void follow() {
        addEventFilter(KeyEvent.ANY, key -> look());
        field.focusedProperty().subscribe(focused -> {
            box.pseudoClassStateChanged(TYPING, focused);
            look();
        });
        field.getPseudoClassStates().addListener((SetChangeListener<PseudoClass>) change ->
                box.pseudoClassStateChanged(DANGER, field.getPseudoClassStates().contains(DANGER)));
        field.textProperty().subscribe(text -> {
            say(script, foreign());
            say(refused, "");
        });
        problem.subscribe(this::announce);
    }

    private void look() {
        boolean on = field.isFocused() && capsLock.get().orElse(false);
        say(caps, on ? words.text("password.caps") : "");
    }

    private String foreign() {
        Optional<UnicodeScript> other = field.getCharacters().codePoints().filter(Character::isLetter)
                .mapToObj(UnicodeScript::of).filter(script -> !USUAL.contains(script)).findFirst();
        return other.map(found -> NAMED.stream().filter(code -> UnicodeScript.forName(code) == found).findFirst()
                .map(code -> new Locale.Builder().setScript(code).build().getDisplayScript(words.locale()))
                .map(name -> words.text("password.script", name))
                .orElseGet(() -> words.text("password.script.other"))).orElse("");
    }

    private void say(Label hint, String text) {
        if (!hint.getText().equals(text)) {
            hint.setText(text);
            hints.getChildren().setAll(Stream.of(caps, script, refused).filter(one -> !one.getText().isEmpty()).toList());
            announce();
        }
    }

    private void announce() {
        field.setAccessibleHelp(Stream.of(problem.get(), caps.getText(), script.getText(), refused.getText())
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")));
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }

    private static Label hint(String glyph, String styleClass) {
        Label label = new Label("", new Icon(glyph));
        label.getStyleClass().addAll("password-hint", styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private final class KeepingField extends PasswordField {
        @Override
        protected Skin<?> createDefaultSkin() {
            return new TextFieldSkin(this) {
                @Override
                protected String maskText(String typed) {
                    return BULLET.repeat(typed.length());
                }
            };
        }

        @Override
        public void paste() {
            String text = Clipboard.getSystemClipboard().getString();
            boolean kept = text == null || text.chars().noneMatch(Character::isISOControl)
                    && StandardCharsets.UTF_8.newEncoder().canEncode(text);
            if (kept) {
                super.paste();
            } else {
                say(refused, words.text("password.paste"));
            }
        }
    }
}
