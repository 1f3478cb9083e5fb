package app.glovebox.ui.preferences;

import app.glovebox.ui.kit.Words;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Settings that belong together, under a title that can take the focus when the group is jumped to.
class SettingGroup extends VBox {
    private final Label title = new Label();

    SettingGroup(Words words, String key) {
        getStyleClass().add("setting-group");
        title.setText(words.text(key));
        title.getStyleClass().addAll("gb-h3", "setting-title");
        getChildren().add(title);
    }

    final String title() {
        return title.getText();
    }

    final void focusTitle() {
        title.requestFocus();
    }

    /// Appends a setting; the control is spoken with its name.
    final SettingRow row(String called, Node control) {
        if (control.getAccessibleText() == null) {
            control.setAccessibleText(called);
        }
        SettingRow row = new SettingRow(called, control);
        getChildren().add(row);
        return row;
    }
}
