package app.glovebox.ui.recovery;

import app.glovebox.custody.KitSheet.Paper;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import java.util.List;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// The emergency kit, offered beside the words.
public final class KitView extends VBox {
    private final KitViewModel model;
    private final Words words;
    private final SaveDialog dialog;
    private final PaperPrinter printer;

    @FXML private Button save;
    @FXML private Button print;
    @FXML private ComboBox<Paper> paper;
    @FXML private CheckBox withWords;
    @FXML private Label warning;
    @FXML private Label note;
    @FXML private Label problem;

    public KitView(KitViewModel model, Words words) {
        this(model, words, SaveDialog.ofSystem(), new ScreenPrinter());
    }

    KitView(KitViewModel model, Words words, SaveDialog dialog, PaperPrinter printer) {
        this.model = model;
        this.words = words;
        this.dialog = dialog;
        this.printer = printer;
        Fxml.load(this, words);
        paper.getItems().setAll(Paper.values());
        paper.setConverter(names());
        paper.valueProperty().bindBidirectional(model.paperProperty());
        withWords.selectedProperty().bindBidirectional(model.withWordsProperty());
        Said.when(warning, model.withWordsProperty());
        Said.line(note, model.noteProperty(), words);
        Said.line(problem, model.problemProperty(), words);
        disableProperty().bind(model.busyProperty());
    }

    @FXML
    private void save() {
        dialog.ask(getScene().getWindow(), words.text("kit.save"), words.text("kit.file"))
                .ifPresent(file -> model.save(file, words::text));
    }

    @FXML
    private void print() {
        model.findPrinters(printer, this::offer);
    }

    private void offer(List<String> names) {
        ContextMenu menu = new ContextMenu();
        for (String name : names) {
            MenuItem item = new MenuItem(name);
            item.setMnemonicParsing(false);
            item.setOnAction(chosen -> model.print(printer, name, words::text));
            menu.getItems().add(item);
        }
        menu.show(print, Side.BOTTOM, 0, 0);
    }

    private StringConverter<Paper> names() {
        return new StringConverter<>() {
            @Override
            public String toString(Paper each) {
                return switch (each) {
                    case A4 -> words.text("kit.paper.a4");
                    case LETTER -> words.text("kit.paper.letter");
                    case null -> "";
                };
            }

            @Override
            public Paper fromString(String text) {
                throw new UnsupportedOperationException("nothing is typed here");
            }
        };
    }
}
