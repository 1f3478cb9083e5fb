package app.glovebox.ui.drill;

import app.glovebox.ui.drill.DrillViewModel.Line;
import app.glovebox.ui.drill.DrillViewModel.Result;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.WordsInput;
import app.glovebox.ui.kit.look.Icon;
import java.nio.file.Path;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The drill: words in, a result per part.
public final class DrillView extends StackPane {
    private final DrillViewModel model;
    private final Words words;
    private final WordsInput typed;
    private final PasswordInput password;
    private final OpenDialog dialog;
    private Optional<Path> chosen = Optional.empty();

    @FXML private Label wordsLabel;
    @FXML private VBox wordsSlot;
    @FXML private Label problem;
    @FXML private ProgressBar progress;
    @FXML private VBox result;
    @FXML private Button choose;
    @FXML private VBox backupField;
    @FXML private Label file;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private VBox backupResult;
    @FXML private Button attempt;
    @FXML private Button back;

    public DrillView(DrillViewModel model, Words words) {
        this(model, words, OpenDialog.ofSystem());
    }

    DrillView(DrillViewModel model, Words words, OpenDialog dialog) {
        this.model = model;
        this.words = words;
        this.dialog = dialog;
        password = new PasswordInput(words);
        typed = new WordsInput(words, model::completions);
        Fxml.load(this, words);
        wordsSlot.getChildren().setAll(typed);
        wordsLabel.setLabelFor(typed.field());
        wordsSlot.disableProperty().bind(model.busyProperty());
        Said.line(problem, model.problemProperty(), words);
        Said.when(progress, model.busyProperty());
        progress.progressProperty().bind(model.progressProperty());
        attempt.disableProperty().bind(model.busyProperty());
        attempt.textProperty().bind(model.busyProperty()
                .map(busy -> words.text(busy ? "drill.trying" : "drill.try")));
        model.resultProperty().subscribe(this::show);
        passwordSlot.getChildren().setAll(password);
        passwordLabel.setLabelFor(password.field());
        Said.show(backupField, false);
        backupField.disableProperty().bind(model.busyProperty());
        choose.disableProperty().bind(model.busyProperty());
        model.backupProperty().subscribe(found -> backupResult.getChildren().setAll(
                found.map(each -> line(words.text(each.said()), each.good())).stream().toList()));
        Said.onceLaidOut(this, typed.field()::requestFocus);
    }

    private void show(Optional<Result> found) {
        Said.show(result, found.isPresent());
        result.getChildren().clear();
        found.ifPresent(each -> {
            Label said = line(words.text(each.said()), each.ready());
            said.setId("drillResult");
            said.getStyleClass().add("gb-h3");
            result.getChildren().add(said);
            for (Line line : each.lines()) {
                result.getChildren().add(line(words.text(line.said()), line.good()));
            }
            back.requestFocus();
        });
    }

    private static Label line(String said, boolean good) {
        Label line = new Label(said, new Icon(good ? "fth-check-circle" : "fth-alert-circle"));
        line.getStyleClass().addAll("drill-line", good ? "success" : "problem");
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    @FXML
    private void attempt() {
        model.attempt(typed.read());
    }

    @FXML
    private void choose() {
        dialog.ask(getScene().getWindow(), words.text("drill.backup.choose")).ifPresent(path -> {
            chosen = Optional.of(path);
            file.setText(path.getFileName().toString());
            Said.show(backupField, true);
            password.field().requestFocus();
        });
    }

    @FXML
    private void tryBackup() {
        chosen.ifPresent(path -> model.tryBackup(path, password.read()));
    }

    @FXML
    private void back() {
        model.back();
    }
}
