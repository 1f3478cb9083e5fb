package app.glovebox;

import javafx.application.Platform;
import javafx.scene.Scene;

/// The moment a window is seen for the first time.
final class FirstFrame {
    private FirstFrame() {
    }

    /// The second pulse begins when the first frame has been handed to the screen.
    static void then(Scene scene, Runnable painted) {
        Runnable count = new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 2) {
                    scene.removePostLayoutPulseListener(this);
                    painted.run();
                } else {
                    Platform.requestNextPulse();
                }
            }
        };
        scene.addPostLayoutPulseListener(count);
    }
}
