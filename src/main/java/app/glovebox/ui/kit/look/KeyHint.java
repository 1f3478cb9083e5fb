package app.glovebox.ui.kit.look;

import javafx.beans.NamedArg;
import javafx.scene.control.Label;

/// A key in a small box, as beside the words of a primary button. In FXML `<KeyHint text="%key.enter"/>`.
public final class KeyHint extends Label {
    public KeyHint(@NamedArg("text") String text) {
        super(text);
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
    }
}
