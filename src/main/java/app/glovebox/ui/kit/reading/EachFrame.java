package app.glovebox.ui.kit.reading;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Duration;

/// Draws a node's contents at most once per frame, and ten times a second when changes keep pouring in: digits that
/// change faster cannot be read, and painting them would cost the frames that scrolling and typing need. FX thread only.
public final class EachFrame {
    private static final double BURST = 8;
    private static final double NANOS_PER_DRAW = 100_000_000;

    private final Parent node;
    private final Runnable draw;
    private final Runnable beforeLayout = this::drawIfDue;
    private final PauseTransition rest = new PauseTransition(Duration.millis(NANOS_PER_DRAW / 1e6));
    private boolean due = true;
    private double allowed = BURST;
    private long lookedAt = System.nanoTime();

    /// @param draw brings the node up to date; called before layout, never while the node is in no scene
    public EachFrame(Parent node, Runnable draw) {
        this.node = node;
        this.draw = draw;
        rest.setOnFinished(over -> Platform.requestNextPulse());
        node.sceneProperty().subscribe(this::move);
    }

    /// Something changed.
    public void soon() {
        due = true;
        if (rest.getStatus() != Animation.Status.RUNNING) {
            // The pulse in which the drawing happens; what it changes asks for a layout itself.
            Platform.requestNextPulse();
        }
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
        long now = System.nanoTime();
        allowed = Math.min(BURST, allowed + (now - lookedAt) / NANOS_PER_DRAW);
        lookedAt = now;
        if (due && allowed >= 1) {
            allowed--;
            due = false;
            draw.run();
        } else if (due && rest.getStatus() != Animation.Status.RUNNING) {
            rest.playFromStart();
        }
    }
}
