package app.glovebox.ui.kit.row;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

/// A row that is pressed like a button. A real one would not wrap its graphic, and in large text this one must.
public final class PressRow extends HBox {
    private Runnable action = () -> { };

    public PressRow() {
        getStyleClass().add("press-row");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::mouse);
    }

    public void setOnPress(Runnable pressed) {
        action = pressed;
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            action.run();
        }
    }

    /// At the press: the one that closes what was opened does not arrive here, its release would.
    private void mouse(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            event.consume();
            requestFocus();
            action.run();
        }
    }
}
