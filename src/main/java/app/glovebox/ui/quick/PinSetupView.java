package app.glovebox.ui.quick;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Setting a PIN.
public final class PinSetupView extends StackPane {
    private final PinSetupViewModel model;
    private final PasswordInput password;
    private final PasswordInput pin;
    private final PasswordInput again;

    @FXML private VBox ask;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private Label pinLabel;
    @FXML private VBox pinSlot;
    @FXML private Label againLabel;
    @FXML private VBox againSlot;
    @FXML private CheckBox lasting;
    @FXML private Label problem;
    @FXML private Button back;
    @FXML private Button set;
    @FXML private VBox told;
    @FXML private Label result;
    @FXML private Button done;

    public PinSetupView(PinSetupViewModel model, Words words) {
        this.model = model;
        password = new PasswordInput(words);
        pin = new PasswordInput(words);
        again = new PasswordInput(words);
        Fxml.load(this, words);
        field(password, "password", passwordLabel, passwordSlot);
        field(pin, "pin", pinLabel, pinSlot);
        field(again, "again", againLabel, againSlot);
        Said.line(problem, model.problemProperty(), words);
        Said.line(result, model.doneProperty(), words);
        Said.when(ask, model.doneProperty().map(message -> message.isNone()));
        Said.when(told, model.doneProperty().map(message -> !message.isNone()));
        ask.disableProperty().bind(model.busyProperty());
        set.textProperty().bind(model.busyProperty()
                .map(busy -> words.text(busy ? "quick.setting" : "quick.act")));
        model.doneProperty().subscribe(message -> {
            set.setDefaultButton(message.isNone());
            done.setDefaultButton(!message.isNone());
            if (!message.isNone()) {
                done.requestFocus();
            }
        });
        Said.onceLaidOut(this, password.field()::requestFocus);
    }

    private static void field(PasswordInput input, String id, Label label, VBox slot) {
        input.field().setId(id);
        label.setLabelFor(input.field());
        slot.getChildren().add(input);
    }

    @FXML
    private void set() {
        model.set(new PinSetupViewModel.Typed(password.read(), pin.read(), again.read()), lasting.isSelected());
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
