package app.glovebox.ui.kit;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks once more before something that cannot be undone: names the object and the effect, keeps things as they are
/// unless told otherwise. Lies over the screen inside the same window; the safe button has the focus, Esc means it,
/// and Tab stays within.
public final class ConfirmPane extends StackPane {

    /// What is asked, in words already translated.
    ///
    /// @param keep the safe answer
    /// @param act  the verb that does it
    public record Question(String title, String effect, String keep, String act) {
    }

    private final Button keep;
    private final Button act;
    private Node before;

    private ConfirmPane(Question question) {
        keep = new Button(question.keep());
        act = new Button(question.act());
        act.getStyleClass().add("danger");
        Label title = wrapped(question.title(), "gb-h2");
        Label effect = wrapped(question.effect(), "muted");
        HBox buttons = new HBox(keep, act);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("dialog-buttons");
        VBox dialog = new VBox(title, effect, buttons);
        dialog.getStyleClass().add("dialog");
        dialog.setAccessibleRole(AccessibleRole.DIALOG);
        dialog.setAccessibleText(question.title() + " " + question.effect());
        dialog.setMaxHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("scrim");
        getChildren().add(dialog);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /// Asks over the given layer.
    ///
    /// @param acted runs when it was confirmed, after the pane is gone
    /// @return the open pane, for whoever closes the topmost thing on Esc
    public static ConfirmPane ask(Pane layer, Question question, Runnable acted) {
        ConfirmPane pane = new ConfirmPane(question);
        pane.before = layer.getScene() == null ? null : layer.getScene().getFocusOwner();
        pane.keep.setOnAction(click -> pane.close());
        pane.act.setOnAction(click -> {
            pane.close();
            acted.run();
        });
        layer.getChildren().add(pane);
        pane.act.requestFocus();
        pane.swap();
        return pane;
    }

    /// Keeps things as they are, and gives the focus back.
    public void close() {
        if (getParent() instanceof Pane layer) {
            layer.getChildren().remove(this);
        }
        if (before != null) {
            before.requestFocus();
        }
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
        } else if (event.getCode() == KeyCode.TAB || event.getCode().isArrowKey()) {
            event.consume();
            swap();
        }
    }

    /// Traversal rather than a plain request, because only that makes the ring visible.
    private void swap() {
        if (keep.isFocused()) {
            keep.requestFocusTraversal(TraversalDirection.NEXT);
        } else {
            act.requestFocusTraversal(TraversalDirection.PREVIOUS);
        }
    }

    private static Label wrapped(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
