package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Words;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;

/// Puts what a view-model says on the screen: a line takes room only while there is something to say.
final class Said {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private Said() {
    }

    static void when(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    static void line(Label label, ObservableValue<Message> message, Words words) {
        label.textProperty().bind(message.map(words::text));
        when(label, message.map(said -> !said.isNone()));
        label.textProperty().subscribe((_, _) -> label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    /// Runs once when the node is on a screen and laid out: only then can anything in it take the focus.
    static void onceLaidOut(Node node, Runnable act) {
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        act.run();
                    }
                });
            }
        });
    }

    /// A refusal of what stands in a field: the field is marked, its text selected, and the focus goes back to it.
    ///
    /// @param help where the field keeps what a screen reader says about it
    static void refusal(Label label, ObservableValue<Message> message, Words words, TextInputControl field,
            Property<String> help) {
        line(label, message, words);
        message.subscribe(said -> {
            help.setValue(words.text(said));
            field.pseudoClassStateChanged(DANGER, !said.isNone());
            if (!said.isNone()) {
                field.requestFocus();
                field.selectAll();
            }
        });
    }
}
