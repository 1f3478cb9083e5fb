package app.glovebox.ui.quick;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The locked screen with a PIN; nothing of the account but its row of the accounts list.
public final class PinView extends StackPane {
    private final PinViewModel model;
    private final Words words;
    private final PasswordInput pin;

    @FXML private Avatar avatar;
    @FXML private Label displayName;
    @FXML private Label warning;
    @FXML private Label account;
    @FXML private Label pinLabel;
    @FXML private VBox pinSlot;
    @FXML private Label problem;
    @FXML private Button cancel;
    @FXML private Button primary;
    @FXML private Label limits;
    @FXML private Hyperlink password;
    @FXML private Hyperlink other;

    public PinView(PinViewModel model, Words words) {
        this.model = model;
        this.words = words;
        pin = new PasswordInput(words);
        Fxml.load(this, words);
        warn(Message.NONE);
        pinSlot.getChildren().add(pin);
        pin.field().setId("pin");
        pinLabel.setLabelFor(pin.field());
        limits.setText(words.text(model.limits()));
        model.accountProperty().subscribe(person -> Said.who(person, avatar, displayName, account));
        Said.line(problem, model.problemProperty(), words);
        pin.problemProperty().bind(model.problemProperty().map(words::text));
        primary.textProperty().bind(model.busyProperty()
                .map(busy -> words.text(busy ? "quick.opening" : "signin.locked.act")));
        primary.disableProperty().bind(model.busyProperty());
        Said.when(cancel, model.busyProperty());
        pinSlot.disableProperty().bind(model.busyProperty());
        password.disableProperty().bind(model.busyProperty());
        other.disableProperty().bind(model.busyProperty());
        model.busyProperty().subscribe(busy -> {
            if (!busy) {
                pin.field().clear();
                pin.field().requestFocus();
            }
        });
        Said.onceLaidOut(this, pin.field()::requestFocus);
    }

    /// What is wrong with this start of the program, or [Message#NONE].
    public void warn(Message told) {
        warning.setText(words.text(told));
        Said.show(warning, !told.isNone());
    }

    @FXML
    private void unlock() {
        model.unlock(pin.read());
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    @FXML
    private void usePassword() {
        model.usePassword();
    }

    @FXML
    private void signInAsSomeoneElse() {
        model.signInAsSomeoneElse();
    }
}
