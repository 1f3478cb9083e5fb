package app.glovebox.ui.kit;

import app.glovebox.secret.Passphrase;
import java.util.List;
import java.util.function.Function;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// Where recovery words are typed or pasted, with the words of the list the last one may become; Tab takes the first, and
/// where there is nothing to take it leads on as in any field.
/// What stands in a text field is text on the heap, which nothing can wipe.
public final class WordsInput extends VBox {
    /// All 24 words are in sight at once.
    private static final int ROWS = 7;

    private final TextArea field = new TextArea();
    private final Label suggested = new Label();
    private final Function<String, List<String>> completions;
    private List<String> offered = List.of();

    /// @param completions the words that begin as the last one does
    public WordsInput(Words words, Function<String, List<String>> completions) {
        this.completions = completions;
        getStyleClass().add("words-input");
        field.setId("wordsTyped");
        field.setWrapText(true);
        field.setPrefRowCount(ROWS);
        field.getStyleClass().add("mono");
        suggested.setWrapText(true);
        suggested.setMinHeight(USE_PREF_SIZE);
        suggested.getStyleClass().addAll("gb-caption", "muted");
        suggested.setId("suggested");
        getChildren().addAll(field, suggested);
        field.textProperty().subscribe(_ -> offer(words));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Its field, for its label and for what is refused about it.
    public TextArea field() {
        return field;
    }

    /// What was typed, owned by the caller.
    public Passphrase read() {
        return Passphrase.copyOf(field.getText().toCharArray());
    }

    private void offer(Words words) {
        offered = completions.apply(begun());
        suggested.setText(!hasMore() ? words.text("signin.words.typed", count())
                : words.text("signin.words.offered", String.join(", ", offered)));
    }

    private void pressed(KeyEvent key) {
        if (key.getCode() == KeyCode.TAB) {
            key.consume();
            if (key.isShiftDown()) {
                field.requestFocusTraversal(TraversalDirection.PREVIOUS);
            } else if (begun().isEmpty() || !hasMore()) {
                field.requestFocusTraversal(TraversalDirection.NEXT);
            } else {
                String text = field.getText();
                field.setText(text.substring(0, text.length() - begun().length()) + offered.getFirst() + " ");
                field.end();
            }
        } else if (key.getCode() == KeyCode.ENTER) {
            key.consume();
            fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        }
    }

    /// Whether the last word may still become one of those offered: a whole one stands as it is.
    private boolean hasMore() {
        return !offered.isEmpty() && !offered.getFirst().equals(begun());
    }

    private String begun() {
        String text = field.getText();
        return text.substring(text.replaceFirst("\\S*$", "").length());
    }

    private int count() {
        String text = field.getText().strip();
        return text.isEmpty() ? 0 : text.split("\\s+").length;
    }
}
