package app.glovebox.testing;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/// What a screen reader is told: role and name of every control on a screen.
public final class Spoken {
    private Spoken() {
    }

    /// One line for each visible control that can have the focus: "role | name | id". FX thread.
    public static List<String> dump(Parent root) {
        List<String> lines = new ArrayList<>();
        visit(root, lines);
        return lines;
    }

    /// The lines without a role or without a name.
    public static List<String> unnamed(Parent root) {
        return dump(root).stream().filter(line -> line.contains("| |") || line.startsWith("NODE") || line.startsWith("null"))
                .toList();
    }

    private static void visit(Node node, List<String> lines) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && !node.isDisabled()) {
            lines.add(role(node) + " | " + name(node).strip() + (name(node).isBlank() ? "" : " ") + "| "
                    + node.getId() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, lines));
        }
    }

    private static AccessibleRole role(Node node) {
        return node.getAccessibleRole();
    }

    private static String name(Node node) {
        if (node.getAccessibleText() != null && !node.getAccessibleText().isBlank()) {
            return node.getAccessibleText();
        }
        if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isBlank()) {
            return labeled.getText();
        }
        Object label = node.queryAccessibleAttribute(javafx.scene.AccessibleAttribute.LABELED_BY);
        return label instanceof Labeled named ? named.getText() : "";
    }
}
