package app.glovebox.frame;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits for the first frame of a scene. FX thread.
public final class FirstFrame implements Runnable {
    private final Scene scene;
    private final Runnable painted;
    private int pulses;

    private FirstFrame(Scene scene, Runnable painted) {
        this.scene = scene;
        this.painted = painted;
    }

    /// @param painted runs once, when the frame was painted
    public static void of(Scene scene, Runnable painted) {
        scene.addPostLayoutPulseListener(new FirstFrame(scene, painted));
    }

    /// The second pulse begins when the first frame has been handed to the screen.
    @Override
    public void run() {
        if (++pulses == 2) {
            scene.removePostLayoutPulseListener(this);
            painted.run();
        } else {
            Platform.requestNextPulse();
        }
    }
}
