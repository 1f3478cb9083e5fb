package app.glovebox.ui.update;

import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.setting.Amount;
import app.glovebox.update.Outcome;
import app.glovebox.update.manifest.Manifest;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// What is new in a newer version, and how it gets onto this computer. All of it is text to be read and copied.
final class NewerPane extends VBox {
    private static final int LINES = 8;

    /// @param open asks whether the page is to be shown in the browser
    NewerPane(Outcome.Newer known, Words words, Runnable open) {
        Manifest.Release release = known.release();
        getStyleClass().add("update-newer");
        Label title = wrapped(words.text("update.newer.title", release.version().text(), release.build()), "medium");
        title.setId("updateNewer");
        TextArea notes = new TextArea(known.manifest().notes(words.locale().getLanguage()));
        notes.setId("updateNotes");
        notes.setEditable(false);
        notes.setWrapText(true);
        notes.setPrefRowCount(LINES);
        notes.setAccessibleText(words.text("update.newer.notes"));
        title.setLabelFor(notes);
        // Nothing is written there, so Tab goes on.
        notes.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB) {
                key.consume();
                notes.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        getChildren().addAll(title, notes, wrapped(words.text("update.newer.how")),
                text("updatePage", release.page().toString(), words.text("update.newer.page")),
                buttons(release, words, open),
                wrapped(words.text("update.newer.package", Amount.of(release.size(), words)), "gb-small", "muted"),
                text("updateDigest", release.sha256(), words.text("update.newer.digest")));
    }

    private static FlowPane buttons(Manifest.Release release, Words words, Runnable open) {
        Button copy = new Button(words.text("update.newer.copy"));
        copy.setId("updateCopy");
        copy.setOnAction(click -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(release.page().toString());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button show = new Button(words.text("update.newer.open"));
        show.setId("updateOpen");
        show.setOnAction(click -> open.run());
        return new FlowPane(8, 8, copy, show);
    }

    /// Can be selected, not changed.
    private static TextField text(String id, String text, String called) {
        TextField field = new TextField(text);
        field.setId(id);
        field.setEditable(false);
        field.getStyleClass().add("mono");
        field.setAccessibleText(called);
        return field;
    }

    private static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
