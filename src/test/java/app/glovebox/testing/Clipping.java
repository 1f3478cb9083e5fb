package app.glovebox.testing;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Finds text that does not fit: labels shown with an ellipsis, or reaching out of what holds them.
public final class Clipping {
    private static final double TOLERANCE = 1;

    private Clipping() {
    }

    /// The clipped labels below that node, each as "style classes: text (why)". To be asked on the FX thread, after
    /// layout.
    public static List<String> of(Parent root) {
        List<String> clipped = new ArrayList<>();
        visit(root, clipped);
        return clipped;
    }

    private static void visit(Node node, List<String> clipped) {
        if (!node.isVisible()) {
            return;
        }
        // Menu buttons and switches show their text through a label of their own, which is visited too.
        if (node instanceof Labeled labeled && !(node instanceof MenuButton) && !(node instanceof ToggleSwitch)
                && labeled.getText() != null && !labeled.getText().isEmpty()
                && labeled.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY) {
            String why = why(labeled);
            if (!why.isEmpty()) {
                clipped.add(labeled.getStyleClass() + ": " + labeled.getText() + " (" + why + ")");
            }
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> visit(child, clipped));
        }
    }

    private static String why(Labeled labeled) {
        Text shown = labeled.getChildrenUnmodifiable().stream().filter(Text.class::isInstance).map(Text.class::cast)
                .filter(text -> text.getStyleClass().contains("text")).findFirst().orElse(null);
        if (shown == null) {
            return "never laid out";
        }
        if (!shown.getText().equals(labeled.getText())) {
            return "shown as " + shown.getText();
        }
        for (Parent holder = labeled.getParent(); holder != null; holder = holder.getParent()) {
            if (holder instanceof Region region && !inside(labeled, region)) {
                return "reaches out of " + region.getStyleClass();
            }
            if (holder instanceof ScrollPane) {
                return "";
            }
        }
        return "";
    }

    private static boolean inside(Labeled labeled, Region holder) {
        Bounds own = holder.sceneToLocal(labeled.localToScene(labeled.getLayoutBounds()));
        boolean wide = own.getMinX() >= -TOLERANCE && own.getMaxX() <= holder.getWidth() + TOLERANCE;
        boolean high = own.getMinY() >= -TOLERANCE && own.getMaxY() <= holder.getHeight() + TOLERANCE;
        // What scrolls may be longer than its window, not wider.
        boolean scrolls = holder instanceof ScrollPane || holder.getStyleClass().contains("viewport")
                || holder.getParent() != null && holder.getParent().getStyleClass().contains("viewport");
        return wide && (high || scrolls);
    }
}
