package app.glovebox.ui.about;

import app.glovebox.install.ProgramFacts;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.SettingRow;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/// The parts with their licences, each text under its part once it is asked for. Closed at first, and made when opened.
final class PartsPane extends VBox {
    private static final int LINES = 16;

    private final Words words;
    private final ProgramFacts facts;
    private final List<Part> parts = Part.all();

    PartsPane(Words words, ProgramFacts facts) {
        this.words = words;
        this.facts = facts;
        setId("parts");
        Said.show(this, false);
    }

    int count() {
        return parts.size();
    }

    /// Opens or closes; answers whether it is open now.
    boolean turn() {
        if (getChildren().isEmpty()) {
            parts.forEach(part -> getChildren().add(row(part)));
        }
        Said.show(this, !isVisible());
        return isVisible();
    }

    private Node row(Part part) {
        String version = part.version().equals("-") ? facts.java() : part.version();
        Button read = new Button(words.text("about.licence.read"));
        read.setAccessibleText(words.text("about.licence.spoken", part.name()));
        read.setMinWidth(USE_PREF_SIZE);
        SettingRow row = new SettingRow((part.name() + " " + version).strip(), read);
        row.effect().setText(part.licence());
        VBox whole = new VBox(row);
        whole.getStyleClass().add("part");
        read.setOnAction(click -> {
            boolean open = whole.getChildren().size() > 1;
            read.setText(words.text(open ? "about.licence.read" : "about.licence.close"));
            if (open) {
                whole.getChildren().removeLast();
            } else {
                whole.getChildren().add(text(part));
            }
        });
        return whole;
    }

    private TextArea text(Part part) {
        TextArea text = new TextArea(part.text());
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefRowCount(LINES);
        text.setAccessibleText(words.text("about.licence.spoken", part.name()));
        text.getStyleClass().addAll("licence", "gb-small");
        return text;
    }
}
