package app.glovebox.ui.recovery;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.clip.CopySecret;
import app.glovebox.ui.recovery.KeyCeremonyViewModel.Step;
import java.time.Duration;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The recovery words: to be written down, then two groups to be typed back.
public final class KeyCeremonyView extends StackPane {
    private final KeyCeremonyViewModel model;
    private final PasswordInput password;

    @FXML private Label title;
    @FXML private VBox write;
    @FXML private FlowPane groups;
    @FXML private VBox kitPlace;
    @FXML private Button written;
    @FXML private VBox prove;
    @FXML private Label firstLabel;
    @FXML private TextField first;
    @FXML private Label secondLabel;
    @FXML private TextField second;
    @FXML private Label problem;
    @FXML private Label former;
    @FXML private VBox passwordField;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private VBox sealing;
    @FXML private Label doing;
    @FXML private ProgressBar bar;
    @FXML private Button keep;
    @FXML private Button back;
    @FXML private Hyperlink later;

    /// @param kit    stands below the words
    /// @param copied how long copied words stay on the clipboard
    public KeyCeremonyView(KeyCeremonyViewModel model, KitView kit, Duration copied, Words words) {
        this.model = model;
        Fxml.load(this, words);
        kitPlace.getChildren().setAll(kit);
        password = new PasswordInput(words);
        passwordSlot.getChildren().add(password);
        passwordLabel.setLabelFor(password.field());
        Said.show(passwordField, model.needsPassword());
        former.setText(words.text(model.former()));
        Said.show(former, !model.former().isNone());
        fill(words);
        write.getChildren().add(write.getChildren().indexOf(groups) + 1,
                new CopySecret(words, () -> String.join(" ", model.groups()), copied));
        Said.when(write, model.stepProperty().map(step -> step == Step.WRITE));
        Said.when(prove, model.stepProperty().map(step -> step == Step.PROVE));
        Said.line(problem, model.problemProperty(), words);
        firstLabel.setText(words.text("recovery.prove.group", model.asked().first()));
        secondLabel.setText(words.text("recovery.prove.group", model.asked().second()));
        firstLabel.setLabelFor(first);
        secondLabel.setLabelFor(second);
        prove.disableProperty().bind(model.busyProperty());
        later.disableProperty().bind(model.busyProperty());
        keep.textProperty().bind(model.busyProperty().map(busy -> words.text(!busy ? "recovery.keep"
                : model.needsPassword() ? "recovery.renewing" : "recovery.keeping")));
        Said.when(sealing, model.sealingProperty().map(Optional::isPresent));
        doing.textProperty().bind(model.sealingProperty().map(now -> now.map(at -> words.text(at.doing())).orElse("")));
        bar.progressProperty().bind(model.sealingProperty().map(now -> now.map(Sealing::whole).orElse(0.0)));
        bar.setAccessibleText(words.text("recovery.renewing"));
        model.stepProperty().subscribe(step -> {
            written.setDefaultButton(step == Step.WRITE);
            keep.setDefaultButton(step == Step.PROVE);
            focusStep();
        });
        Said.onceLaidOut(this, this::focusStep);
    }

    private void focusStep() {
        (model.stepProperty().get() == Step.WRITE ? written : first).requestFocus();
    }

    private void fill(Words words) {
        int number = 1;
        for (String group : model.groups()) {
            Label count = new Label(Integer.toString(number));
            count.getStyleClass().addAll("gb-caption", "muted", "group-number");
            Label three = new Label(group);
            three.getStyleClass().addAll("mono", "group-words");
            three.setMinWidth(USE_PREF_SIZE);
            HBox cell = new HBox(count, three);
            cell.getStyleClass().add("recovery-group");
            cell.setAccessibleText(words.text("recovery.group.spoken", number, group));
            // Two to a row, as wide as the row; one below the other where a group needs more.
            cell.minWidthProperty().bind(groups.widthProperty()
                    .map(width -> Math.floor((width.doubleValue() - groups.getHgap()) / 2)));
            groups.getChildren().add(cell);
            number++;
        }
    }

    @FXML
    private void written() {
        model.written();
    }

    @FXML
    private void back() {
        model.back();
    }

    @FXML
    private void keep() {
        if (first.isFocused() && second.getText().isBlank()) {
            // Enter after the first group means: on to the next.
            second.requestFocus();
            return;
        }
        int wrong = model.asked().wrong(model.groups(), first.getText(), second.getText());
        model.prove(first.getText(), second.getText(), password.read());
        if (wrong > 0) {
            TextField field = wrong == model.asked().first() ? first : second;
            field.requestFocus();
            field.selectAll();
        }
    }

    @FXML
    private void later() {
        model.later();
    }
}
