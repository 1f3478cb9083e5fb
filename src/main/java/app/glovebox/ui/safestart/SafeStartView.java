package app.glovebox.ui.safestart;

import app.glovebox.start.Diagnosis;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Icon;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The safe start: a plain card.
public final class SafeStartView extends StackPane {
    private final SafeStartViewModel model;
    private final Words words;

    @FXML private VBox looking;
    @FXML private ProgressBar progress;
    @FXML private VBox vaults;
    @FXML private Label none;
    @FXML private Button rebuild;
    @FXML private Label rebuilt;
    @FXML private Button normally;

    public SafeStartView(SafeStartViewModel model, Words words) {
        this.model = model;
        this.words = words;
        Fxml.load(this, words);
        for (Node each : new Node[] {vaults, rebuild, normally}) {
            each.disableProperty().bind(model.busyProperty());
        }
        progress.progressProperty().bind(model.progressProperty());
        Said.when(looking, model.busyProperty());
        Said.line(rebuilt, model.rebuiltProperty(), words);
        model.patientsProperty().subscribe(this::show);
        model.busyProperty().subscribe(busy -> Said.show(none, !busy && model.patientsProperty().get().isEmpty()));
        Said.onceLaidOut(this, normally::requestFocus);
    }

    private void show(List<Patient> patients) {
        vaults.getChildren().setAll(patients.stream().map(this::block).toList());
    }

    private Node block(Patient patient) {
        Label name = wrapped(patient.name(), "medium");
        VBox block = new VBox(name, state(patient));
        block.getStyleClass().add("safe-vault");
        Message copy = model.wording().copy(patient);
        if (!copy.isNone()) {
            block.getChildren().add(wrapped(words.text(copy), "muted"));
        }
        block.getChildren().addAll(losses(patient));
        if (patient.offered().isPresent()) {
            Button repair = new Button(words.text("safestart.repair"));
            repair.setId("repair");
            repair.setAccessibleText(words.text("safestart.repair.spoken", patient.name()));
            repair.setOnAction(click -> model.repair(patient));
            block.getChildren().add(repair);
        }
        if (!patient.outcome().isNone()) {
            block.getChildren().add(wrapped(words.text(patient.outcome()), "note"));
        }
        if (!patient.is(Diagnosis.State.HELD) && !patient.is(Diagnosis.State.NEWER)
                && !patient.is(Diagnosis.State.WHOLE)) {
            block.getChildren().add(wholeCheck(patient));
        }
        return block;
    }

    private List<Node> losses(Patient patient) {
        List<Node> lines = new ArrayList<>();
        for (Message line : model.wording().lost(patient)) {
            Label text = wrapped(words.text(line), "safe-loss");
            if (lines.isEmpty()) {
                text.getStyleClass().add("medium");
                lines.add(text);
            } else {
                HBox item = new HBox(new Label(words.text("safestart.loss.bullet")), text);
                item.getStyleClass().add("safe-loss-item");
                lines.add(item);
            }
        }
        model.wording().unknown(patient).forEach(line -> lines.add(wrapped(words.text(line), "safe-loss")));
        return lines;
    }

    private Label state(Patient patient) {
        boolean good = patient.is(Diagnosis.State.WHOLE) || patient.is(Diagnosis.State.SOUND);
        Label state = wrapped(words.text(model.wording().told(patient)), good ? "success" : "problem");
        state.setGraphic(new Icon(good ? "fth-check-circle" : "fth-alert-circle"));
        state.getStyleClass().add("drill-line");
        return state;
    }

    private Node wholeCheck(Patient patient) {
        PasswordInput password = new PasswordInput(words);
        String asked = patient.is(Diagnosis.State.DAMAGED) ? "safestart.password.damaged" : "safestart.password";
        Label label = wrapped(words.text(asked), "gb-small");
        label.getStyleClass().add("field-label");
        label.setLabelFor(password.field());
        Button check = new Button(words.text("safestart.check"));
        check.setId("check");
        check.setAccessibleText(words.text("safestart.check.spoken", patient.name()));
        check.setOnAction(click -> model.check(patient, password.read()));
        // Else it would start normally, as Enter does everywhere else here.
        password.field().addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ENTER) {
                pressed.consume();
                check.fire();
            }
        });
        VBox field = new VBox(label, password, check);
        field.getStyleClass().add("entry-field");
        return field;
    }

    private static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    @FXML
    private void stop() {
        model.stop();
    }

    @FXML
    private void rebuild() {
        model.rebuild();
    }

    @FXML
    private void normally() {
        model.startNormally();
    }
}
