package app.glovebox.ui.signin;

import app.glovebox.testing.Fx;
import app.glovebox.ui.kit.look.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;

/// A view in a window of the Headless platform, operated as a person would.
final class OnScreen implements AutoCloseable {
    private final Stage stage;

    OnScreen(int width, int height, double scale, Supplier<? extends Parent> view) {
        stage = Fx.run(() -> {
            Scene scene = new Scene(view.get(), width, height);
            Theme.on(scene).scale(scale);
            Stage window = new Stage();
            window.setScene(scene);
            window.show();
            window.requestFocus();
            return window;
        });
        Fx.settle();
    }

    OnScreen(Supplier<? extends Parent> view) {
        this(1280, 800, 1, view);
    }

    Parent root() {
        return stage.getScene().getRoot();
    }

    <T extends Node> T find(String selector, Class<T> type) {
        return Fx.run(() -> type.cast(root().lookup(selector)));
    }

    void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            Fx.run(() -> {
                Robot robot = new Robot();
                robot.keyPress(key);
                robot.keyRelease(key);
            });
            Fx.settle();
        }
    }

    /// Into the field that has the focus.
    void type(String text) {
        Fx.run(() -> ((TextInputControl) stage.getScene().getFocusOwner()).replaceSelection(text));
    }

    Node focused() {
        return Fx.run(() -> stage.getScene().getFocusOwner());
    }

    /// What the focus is on: its id, or its words.
    String focus() {
        return Fx.run(() -> named(stage.getScene().getFocusOwner()));
    }

    /// The stops of a walk with Tab, from where the focus is until it is there again.
    List<String> walk() {
        List<String> stops = new ArrayList<>();
        String stop = focus();
        while (!stops.contains(stop)) {
            stops.add(stop);
            press(KeyCode.TAB);
            stop = focus();
        }
        return stops;
    }

    String text(String selector) {
        return Fx.run(() -> root().lookup(selector) instanceof Labeled label && shown(label) ? label.getText() : "");
    }

    /// What can take the focus and has no role or no name for a screen reader.
    List<String> nameless() {
        return Fx.run(() -> {
            List<String> found = new ArrayList<>();
            nameless(root(), found);
            return found;
        });
    }

    static boolean shown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void nameless(Node node, List<String> found) {
        if (!node.isVisible()) {
            return;
        }
        if (node.isFocusTraversable() && (node.getAccessibleRole() == AccessibleRole.NODE || name(node).isBlank())) {
            found.add(node.getClass().getSimpleName() + " " + node.getStyleClass());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, found));
        }
    }

    private static String name(Node node) {
        String said = node.getAccessibleText();
        if (said == null && node.queryAccessibleAttribute(AccessibleAttribute.LABELED_BY) instanceof Labeled label) {
            said = label.getText();
        }
        if (said == null && node instanceof Labeled labeled) {
            said = labeled.getText();
        }
        return said == null ? "" : said;
    }

    private static String named(Node node) {
        return node == null ? "nothing" : node.getId() != null ? node.getId() : name(node);
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
