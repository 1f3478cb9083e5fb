package app.glovebox.ui.kit.reading;

import javafx.scene.Parent;
import javafx.scene.Scene;

/// Draws a node's contents at most once per frame, however often they change. FX thread only.
public final class EachFrame {
    private final Parent node;
    private final Runnable draw;
    private final Runnable beforeLayout = this::drawIfDue;
    private boolean due = true;

    /// @param draw brings the node up to date; called before layout, never while the node is in no scene
    public EachFrame(Parent node, Runnable draw) {
        this.node = node;
        this.draw = draw;
        node.sceneProperty().subscribe(this::move);
    }

    /// Something changed.
    public void soon() {
        due = true;
        // Asks for the pulse in which the drawing happens.
        node.requestLayout();
    }

    private void move(Scene before, Scene after) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
        }
        if (after != null) {
            after.addPreLayoutPulseListener(beforeLayout);
            soon();
        }
    }

    private void drawIfDue() {
        if (due) {
            due = false;
            draw.run();
        }
    }
}
