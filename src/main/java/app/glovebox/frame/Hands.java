package app.glovebox.frame;

import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.skin.TextInputControlSkin;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TouchEvent;

/// What hands do in the one window, wherever they do it. FX thread.
public final class Hands {
    /// Not "the mouse entered": a row that moves under a resting pointer causes that too.
    private static final List<EventType<? extends InputEvent>> TOUCHES = List.of(KeyEvent.KEY_PRESSED,
            MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_MOVED, MouseEvent.MOUSE_DRAGGED, ScrollEvent.SCROLL,
            TouchEvent.TOUCH_PRESSED);
    private static final KeyCombination LOCK = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

    private Hands() {
    }

    /// @param touched runs at every touch
    /// @param help    runs at F1
    /// @param lock    runs at Ctrl+L where no room answers it itself: the frame of an account does
    public static void on(Scene scene, Runnable touched, Runnable help, Runnable lock) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.F1) {
                press.consume();
                help.run();
            }
        });
        scene.addEventHandler(KeyEvent.KEY_PRESSED, press -> {
            if (LOCK.match(press)) {
                press.consume();
                lock.run();
            }
        });
        TOUCHES.forEach(touch -> scene.addEventFilter(touch, event -> touched.run()));
    }

    /// Carets on a screen that was left stop blinking: JavaFX lets them go on, and its timer with them, until somebody
    /// collects them.
    public static void leave(Parent screen) {
        for (Node field : screen.lookupAll(".text-input")) {
            if (field instanceof TextInputControl input && input.getSkin() instanceof TextInputControlSkin<?> skin) {
                skin.setCaretAnimating(false);
            }
        }
    }
}
