package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.strength.StrengthMeter;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The screen that creates an account.
public final class CreateAccountView extends StackPane {
    private final CreateAccountViewModel model;
    private final Words words;
    final PasswordInput password;

    @FXML private VBox form;
    @FXML private VBox ask;
    @FXML private VBox fields;
    @FXML private VBox passwordSlot;
    @FXML private VBox buttons;
    @FXML private VBox identity;
    @FXML private TextField name;
    @FXML private TextField address;
    @FXML private Label note;
    @FXML private Label nameLabel;
    @FXML private Label nameProblem;
    @FXML private Label addressLabel;
    @FXML private Label addressProblem;
    @FXML private Label passwordLabel;
    @FXML private Label passwordProblem;
    @FXML private Label wait;
    @FXML private Label formProblem;
    @FXML private StrengthMeter strength;
    @FXML private Hyperlink back;

    /// @param switchTo called with the language chosen; the roof shows this screen anew in it
    public CreateAccountView(CreateAccountViewModel model, Words words, Consumer<Locale> switchTo) {
        this.model = model;
        this.words = words;
        password = new PasswordInput(words);
        Fxml.load(this, words);
        getChildren().add(new EntryFrame(words, model.flow(), switchTo).around(form, back)
                .portal(model.portal(), new SimpleBooleanProperty(), identity));
        bindFields();
        bindProblems();
        bindAttempt();
        Said.late(note, nameProblem, addressProblem, passwordProblem, wait, formProblem);
        Said.onceLaidOut(this, name::requestFocus);
    }

    private void bindFields() {
        name.textProperty().bindBidirectional(model.nameProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
        Runnable judge = () -> model.judge(password.read());
        // Name and address are words the password must not be made of.
        password.field().textProperty().subscribe((_, _) -> judge.run());
        name.textProperty().subscribe((_, _) -> judge.run());
        address.textProperty().subscribe((_, _) -> judge.run());
        // By value: told of an invalidation only, the meter would move once and then wait to be read.
        model.meterProperty().subscribe(meter -> strength.show(meter.bars(), words.text(meter.text())));
    }

    private void bindProblems() {
        new FormFields(words, model.problemProperty(), model::edited)
                .untrusted(form, ask, model::dismiss, password.field()::requestFocus)
                .field(Spot.NAME, nameLabel, name, nameProblem)
                .field(Spot.ADDRESS, addressLabel, address, addressProblem)
                .password(passwordLabel, passwordSlot, password, passwordProblem)
                .whole(formProblem);
        Said.line(note, model.noteProperty(), words);
    }

    private void bindAttempt() {
        buttons.getChildren().add(new AttemptButtons(words, model.flow(),
                new SimpleStringProperty(words.text("signin.new.act")))
                .rests(password.field()::requestFocus, fields, back)
                .waits(model.countdown(), wait, form, password.field()::requestFocus)
                .does(() -> model.create(password.read())));
    }

    @FXML
    private void back() {
        model.back();
    }
}
