package app.glovebox.ui.kit;

import app.glovebox.ui.kit.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// The stages of something under way, in one line that wraps: done with a check, now with a ring, to do muted. To a
/// screen reader it is one text, told anew at each step; it takes the focus while nothing else should.
public final class StageLine extends FlowPane {
    /// How far a stage is.
    public enum State { DONE, NOW, LATER }

    /// A stage and its words.
    public record Step(String label, State state) {
    }

    public StageLine() {
        getStyleClass().add("stage-line");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        setMinHeight(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        // As narrow as its widest stage where room is short, else as wide as it is given.
        setPrefWrapLength(0);
    }

    /// @param spoken where we are in one sentence
    public void show(List<Step> steps, String spoken) {
        List<Node> nodes = new ArrayList<>();
        for (Step step : steps) {
            nodes.add(stage(step, nodes.isEmpty()));
        }
        getChildren().setAll(nodes);
        setAccessibleText(spoken);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private static Node stage(Step step, boolean first) {
        Label label = switch (step.state()) {
            case DONE -> new Label(step.label(), icon("fth-check"));
            case NOW -> new Label(step.label(), icon("fth-circle"));
            case LATER -> new Label(step.label());
        };
        label.getStyleClass().addAll("stage", switch (step.state()) {
            case DONE -> "done";
            case NOW -> "now";
            case LATER -> "later";
        });
        label.setMinWidth(USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.NODE);
        HBox box = new HBox(label);
        if (!first) {
            Region line = new Region();
            line.getStyleClass().add("stage-link");
            box.getChildren().addFirst(line);
        }
        box.getStyleClass().add("stage-box");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Icon icon(String glyph) {
        Icon icon = new Icon(glyph);
        icon.getStyleClass().add("tiny");
        return icon;
    }
}
