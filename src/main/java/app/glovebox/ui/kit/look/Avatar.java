package app.glovebox.ui.kit.look;

import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// A person's initials on a disc. Decoration: the name always stands beside it, so a screen reader skips it.
public final class Avatar extends StackPane {
    private final Label initials = new Label();

    public Avatar() {
        getStyleClass().add("avatar");
        setAccessibleRole(AccessibleRole.NODE);
        initials.setAccessibleRole(AccessibleRole.NODE);
        getChildren().add(initials);
    }

    /// Shows the first letters of the first and the last word of a name.
    public void setName(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words.length < 2 ? "" : first(words[words.length - 1]);
        initials.setText((first(words[0]) + last).toUpperCase(Locale.ROOT));
    }

    public String getInitials() {
        return initials.getText();
    }

    private static String first(String word) {
        return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
    }
}
