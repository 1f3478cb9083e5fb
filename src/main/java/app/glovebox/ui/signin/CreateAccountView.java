package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.StrengthMeter;
import app.glovebox.ui.kit.UntrustedCard;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
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
        passwordSlot.getChildren().add(password);
        nameLabel.setLabelFor(name);
        addressLabel.setLabelFor(address);
        passwordLabel.setLabelFor(password.field());
        SimpleBooleanProperty noVault = new SimpleBooleanProperty();
        identity.getChildren().add(new PortalIdentity(words, model.portal(), noVault));
        getChildren().add(new EntryFrame(words, model.flow(), switchTo).around(form, back)
                .status(model.portal(), noVault));
        bindFields();
        bindProblems();
        bindAttempt();
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
        ObservableValue<Problem> problem = model.problemProperty();
        form.getChildren().addFirst(new UntrustedCard(words, problem.map(Problem::stranger), this::dismiss));
        Said.when(ask, problem.map(found -> found.at() != Spot.PORTAL));
        Said.refusal(nameProblem, problem.map(found -> found.at(Spot.NAME)), words, name,
                name.accessibleHelpProperty());
        Said.refusal(addressProblem, problem.map(found -> found.at(Spot.ADDRESS)), words, address,
                address.accessibleHelpProperty());
        Said.refusal(passwordProblem, problem.map(found -> found.at(Spot.PASSWORD)), words, password.field(),
                password.problemProperty());
        Said.line(formProblem, problem.map(found -> found.at(Spot.FORM)), words);
        Said.line(note, model.noteProperty(), words);
        name.textProperty().subscribe((_, _) -> model.edited(Spot.NAME));
        address.textProperty().subscribe((_, _) -> model.edited(Spot.ADDRESS));
        password.field().textProperty().subscribe((_, _) -> model.edited(Spot.PASSWORD));
    }

    private void bindAttempt() {
        fields.disableProperty().bind(model.flow().busyProperty());
        back.disableProperty().bind(model.flow().busyProperty());
        model.flow().busyProperty().subscribe(running -> {
            if (!running) {
                password.field().requestFocus();
            }
        });
        buttons.getChildren().add(new AttemptButtons(words, model.flow(), Bindings.createStringBinding(
                this::primaryText, model.countdown().secondsProperty()))
                .waits(model.countdown(), wait, form, password.field()::requestFocus)
                .does(() -> model.create(password.read())));
    }

    private String primaryText() {
        return model.countdown().running() ? words.text("signin.wait.button", model.countdown().text())
                : words.text("signin.new.act");
    }

    private void dismiss() {
        model.dismiss();
        password.field().requestFocus();
    }

    @FXML
    private void back() {
        model.back();
    }
}
