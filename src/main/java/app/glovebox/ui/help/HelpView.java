package app.glovebox.ui.help;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Words;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The topics at the left, the one being read at the right.
public final class HelpView extends HBox {
    @FXML private VBox topics;
    @FXML private ScrollPane reading;
    @FXML private VBox page;

    /// @param first the topic to read first, by the name of its file; the first of all if there is none of that name
    public HelpView(Words words, String first) {
        Fxml.load(this, words);
        ToggleGroup one = new ToggleGroup();
        HelpText.all(words).forEach(topic -> topics.getChildren().add(way(topic, one)));
        ((ToggleButton) topics.getChildren().get(Math.max(0, HelpText.TOPICS.indexOf(first)))).fire();
    }

    /// Pressed again it stays chosen.
    private ToggleButton way(HelpText topic, ToggleGroup one) {
        ToggleButton way = new ToggleButton(topic.title());
        way.getStyleClass().add("anchor");
        way.setMaxWidth(Double.MAX_VALUE);
        way.setWrapText(true);
        way.setMinHeight(USE_PREF_SIZE);
        way.setToggleGroup(one);
        way.setOnAction(click -> {
            way.setSelected(true);
            read(topic);
        });
        return way;
    }

    private void read(HelpText topic) {
        Label title = line(topic.title(), "gb-h1");
        page.getChildren().setAll(title);
        topic.parts().forEach(part -> page.getChildren().add(node(part)));
        reading.setVvalue(0);
        reading.setAccessibleText(topic.title());
    }

    private static Node node(HelpText.Part part) {
        return switch (part.shape()) {
            case HEADING -> line(part.text(), "gb-h2", "help-heading");
            case PARAGRAPH -> line(part.text());
            case POINT -> {
                Label dot = new Label("•");
                dot.setMinWidth(USE_PREF_SIZE);
                HBox point = new HBox(dot, line(part.text()));
                point.getStyleClass().add("help-point");
                yield point;
            }
        };
    }

    /// Reachable by Tab, so that a screen reader can walk the text.
    private static Label line(String text, String... styles) {
        Label line = new Label(text);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.setAccessibleRole(AccessibleRole.TEXT);
        line.getStyleClass().addAll(styles);
        return line;
    }
}
