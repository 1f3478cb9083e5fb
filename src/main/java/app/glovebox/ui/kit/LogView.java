package app.glovebox.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The log of this computer to read and copy from, in the window itself.
public final class LogView extends VBox {

    /// @param lines what the log holds, empty when there is none
    /// @param file  where it lies, for people who want to pass it on
    /// @param back  takes this view away
    public LogView(Words words, String lines, String file, Runnable back) {
        getStyleClass().add("log-view");
        Label title = new Label(words.text("kit.log.title"));
        title.getStyleClass().add("gb-h1");
        Label where = new Label(words.text("kit.log.where", file));
        where.getStyleClass().add("muted");
        where.setWrapText(true);
        TextArea text = new TextArea(lines.isEmpty() ? words.text("kit.log.empty") : lines);
        text.setEditable(false);
        text.setWrapText(true);
        text.getStyleClass().add("mono");
        text.setAccessibleText(words.text("kit.log.title"));
        text.positionCaret(text.getLength());
        VBox.setVgrow(text, Priority.ALWAYS);
        Button button = new Button(words.text("kit.log.back"));
        button.setId("back");
        button.setCancelButton(true);
        button.setOnAction(pressed -> back.run());
        getChildren().addAll(title, where, text, button);
    }
}
