package app.glovebox.ui.kit;

import app.glovebox.account.RememberedAccount;
import app.glovebox.ui.kit.look.Avatar;
import java.util.List;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;

/// Puts what a view-model says on the screen: a line takes room only while there is something to say.
public final class Said {
    private Said() {
    }

    /// Visible and taking room only while it is to be shown.
    public static void when(Node node, ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(shown);
    }

    /// The same, once.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /// Leaves out of the scene what is not shown now: it would be dressed, filled and measured like all the rest. It comes to
    /// its place when it is to be shown first. Call once for all of a box, when what decides about that is bound, and before
    /// anything that waits for it to be shown and then wants the focus in it.
    public static void late(Node... nodes) {
        for (Node node : nodes) {
            if (!node.isVisible() && node.getParent() instanceof Pane room) {
                List<Node> before = List.copyOf(room.getChildren()).subList(0, room.getChildren().indexOf(node));
                node.visibleProperty().addListener(new ChangeListener<>() {
                    @Override
                    public void changed(ObservableValue<? extends Boolean> visible, Boolean was, Boolean is) {
                        visible.removeListener(this);
                        room.getChildren().add(1 + before.stream().mapToInt(room.getChildren()::indexOf).max().orElse(-1), node);
                    }
                });
            }
        }
        for (Node node : nodes) {
            if (!node.isVisible() && node.getParent() instanceof Pane room) {
                room.getChildren().remove(node);
            }
        }
    }

    /// Whose account it is; takes no room while that is not known.
    public static void who(RememberedAccount person, Avatar avatar, Label name, Label address) {
        for (Node each : new Node[] {avatar, name, address}) {
            show(each, person != null);
        }
        if (person != null) {
            avatar.setName(person.displayName());
            name.setText(person.displayName());
            address.setText(person.address().text());
        }
    }

    /// The sentence, read out anew when it changes; without one the label takes no room.
    public static void line(Label label, ObservableValue<Message> message, Words words) {
        // In this order: one that comes late is in the scene before it says anything.
        when(label, message.map(said -> !said.isNone()));
        label.textProperty().bind(message.map(words::text));
        label.textProperty().subscribe((_, _) -> label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    /// Runs once what the scene shows now is on the screen. The first pulse hands the frame over to be drawn; the second has
    /// something to hand over, too, which waits until that was done, so that at the third it has been.
    public static void whenPainted(Scene scene, Runnable painted) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private int pulses;

            @Override
            public void run() {
                if (++pulses == 3) {
                    scene.removePostLayoutPulseListener(this);
                    painted.run();
                    return;
                }
                if (pulses == 2) {
                    Cursor now = scene.getCursor();
                    scene.setCursor(now == null ? Cursor.DEFAULT : null);
                    scene.setCursor(now);
                }
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }

    /// Runs once when the node is on a screen and laid out: only then can anything in it take the focus.
    public static void onceLaidOut(Node node, Runnable act) {
        node.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                afterLayout(scene, act);
            }
        });
    }

    /// Runs once when everything in the scene has been laid out next.
    public static void afterLayout(Scene scene, Runnable act) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                act.run();
            }
        });
        Platform.requestNextPulse();
    }
}
