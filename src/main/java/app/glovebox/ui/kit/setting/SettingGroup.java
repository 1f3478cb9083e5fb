package app.glovebox.ui.kit.setting;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Settings that belong together, under a title that can take the focus when the group is jumped to. FX thread.
public class SettingGroup extends VBox {
    private final Label title = new Label();
    private final String key;

    /// @param key of its title
    // Seen half made by nobody: it is only told its own style and first child here.
    @SuppressWarnings("this-escape")
    protected SettingGroup(Words words, String key) {
        this.key = key;
        getStyleClass().add("setting-group");
        title.setText(words.text(key));
        title.getStyleClass().addAll("gb-h3", "setting-title");
        getChildren().add(title);
    }

    /// The key of its title, by which links name it too.
    public final String key() {
        return key;
    }

    public final String title() {
        return title.getText();
    }

    public final void focusTitle() {
        title.requestFocus();
    }

    /// A button of a row, as wide as its text.
    protected static Button button(String id, String called, Runnable act) {
        Button button = new Button(called);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(click -> act.run());
        return button;
    }

    /// A line that says how something went.
    protected static Label said(String id) {
        Label said = new Label();
        said.setId(id);
        said.getStyleClass().addAll("gb-small", "setting-said");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        return said;
    }

    /// The same, hidden while there is nothing to say.
    protected static Label said(String id, ObservableValue<Message> message, Words words) {
        Label said = said(id);
        Said.line(said, message, words);
        return said;
    }

    /// Appends a setting; the control is spoken with its name.
    protected final SettingRow row(String called, Node control) {
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(called);
        }
        SettingRow row = new SettingRow(called, control);
        getChildren().add(row);
        return row;
    }
}
