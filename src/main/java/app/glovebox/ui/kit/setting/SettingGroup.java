package app.glovebox.ui.kit.setting;

import app.glovebox.ui.kit.Words;
import javafx.scene.Node;
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
