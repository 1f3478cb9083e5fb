package app.glovebox.ui.signin;

import app.glovebox.account.RememberedAccount;
import app.glovebox.ui.kit.ConfirmPane;
import app.glovebox.ui.kit.ConfirmPane.Question;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.UntrustedCard;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The sign-in screen: one field at a time, one primary button.
public final class LoginView extends StackPane {
    private final LoginViewModel model;
    private final Words words;
    final PasswordInput password;

    @FXML private VBox form;
    @FXML private VBox ask;
    @FXML private VBox addressStep;
    @FXML private VBox passwordStep;
    @FXML private VBox rows;
    @FXML private VBox passwordSlot;
    @FXML private VBox buttons;
    @FXML private VBox choice;
    @FXML private VBox identity;
    @FXML private Label title;
    @FXML private Label lead;
    @FXML private Label note;
    @FXML private Label listNote;
    @FXML private Label listProblem;
    @FXML private Label addressLabel;
    @FXML private Label addressProblem;
    @FXML private Label displayName;
    @FXML private Label account;
    @FXML private Label passwordLabel;
    @FXML private Label passwordProblem;
    @FXML private Label wait;
    @FXML private Label formProblem;
    @FXML private Avatar avatar;
    @FXML private TextField address;
    @FXML private CheckBox remember;
    @FXML private Hyperlink createAccount;

    /// @param switchTo called with the language chosen; the roof shows this screen anew in it
    public LoginView(LoginViewModel model, Words words, Consumer<Locale> switchTo) {
        this.model = model;
        this.words = words;
        password = new PasswordInput(words);
        Fxml.load(this, words);
        passwordSlot.getChildren().add(password);
        addressLabel.setLabelFor(address);
        passwordLabel.setLabelFor(password.field());
        identity.getChildren().add(new PortalIdentity(words, model.portal(), model.vaultHereProperty()));
        getChildren().add(new EntryFrame(words, model.flow(), switchTo).around(form, createAccount)
                .status(model.portal(), model.vaultHereProperty()));
        bindPerson();
        bindProblems();
        bindAttempt();
        Said.onceLaidOut(this, this::focusFirst);
    }

    private void bindPerson() {
        address.textProperty().bindBidirectional(model.addressProperty());
        model.accounts().rows().addListener((ListChangeListener<RememberedAccount>) _ -> showRows());
        model.accounts().enabledProperty().subscribe(remember::setSelected);
        form.visibleProperty().bind(model.accounts().loadedProperty());
        model.chosenProperty().subscribe(this::showPerson);
        form.visibleProperty().subscribe((_, _) -> focusFirst());
        showRows();
    }

    private void bindProblems() {
        ObservableValue<Problem> problem = model.problemProperty();
        form.getChildren().addFirst(new UntrustedCard(words, problem.map(Problem::stranger), this::dismiss));
        Said.when(ask, problem.map(found -> found.at() != Spot.PORTAL));
        Said.refusal(addressProblem, problem.map(found -> found.at(Spot.ADDRESS)), words, address,
                address.accessibleHelpProperty());
        Said.refusal(passwordProblem, problem.map(found -> found.at(Spot.PASSWORD)), words, password.field(),
                password.problemProperty());
        Said.line(formProblem, problem.map(found -> found.at(Spot.FORM)), words);
        Said.line(note, model.noteProperty(), words);
        Said.line(listNote, model.accounts().noteProperty(), words);
        Said.line(listProblem, model.accounts().problemProperty(), words);
        address.textProperty().subscribe((_, _) -> model.edited(Spot.ADDRESS));
        password.field().textProperty().subscribe((_, _) -> model.edited(Spot.PASSWORD));
    }

    private void bindAttempt() {
        choice.disableProperty().bind(model.flow().busyProperty());
        addressStep.disableProperty().bind(model.flow().busyProperty());
        passwordStep.disableProperty().bind(model.flow().busyProperty());
        createAccount.disableProperty().bind(model.flow().busyProperty());
        model.flow().busyProperty().subscribe(running -> {
            if (!running) {
                focusFirst();
            }
        });
        buttons.getChildren().add(new AttemptButtons(words, model.flow(), Bindings.createStringBinding(
                this::primaryText, model.chosenProperty(), model.countdown().secondsProperty()))
                .waits(model.countdown(), wait, form, this::focusFirst).does(this::proceed));
    }

    private String primaryText() {
        return model.countdown().running() ? words.text("signin.wait.button", model.countdown().text())
                : words.text(model.chosenProperty().get() == null ? "signin.next" : "signin.enter");
    }

    private void showPerson(RememberedAccount person) {
        boolean known = person != null;
        Said.show(addressStep, !known);
        Said.show(passwordStep, known);
        Said.show(choice, !known);
        String name = known ? person.displayName().strip() : "";
        String typed = known ? person.address().text() : "";
        title.setText(name.isEmpty() ? words.text("signin.title.first")
                : words.text("signin.title.back", name.split("\\s+")[0]));
        lead.setText(words.text(known ? "signin.lead.password"
                : model.accounts().rows().isEmpty() ? "signin.lead.first" : "signin.lead.choose"));
        avatar.setName(name.isEmpty() ? typed : name);
        displayName.setText(name.isEmpty() ? typed : name);
        account.setText(typed);
        Said.show(account, !name.isEmpty());
        password.field().clear();
        focusFirst();
    }

    private void showRows() {
        rows.getChildren().setAll(model.accounts().rows().stream().map(row ->
                new AccountRow(row, words, () -> model.choose(row), () -> confirmRemoval(row))).toList());
        Said.show(rows, !rows.getChildren().isEmpty());
        showPerson(model.chosenProperty().get());
    }

    private void confirmRemoval(RememberedAccount row) {
        ConfirmPane.ask(this, new Question(words.text("signin.remove.title", row.displayName()),
                words.text("signin.remove.effect", row.address().text()), words.text("signin.remove.keep"),
                words.text("signin.remove.confirm")), () -> model.accounts().remove(row));
    }

    private void dismiss() {
        model.dismiss();
        focusFirst();
    }

    private void focusFirst() {
        TextInputControl field = model.chosenProperty().get() == null ? address : password.field();
        field.requestFocus();
    }

    private void proceed() {
        if (model.chosenProperty().get() == null) {
            model.next();
        } else {
            model.signIn(password.read());
        }
    }

    @FXML
    private void notYou() {
        model.notYou();
    }

    @FXML
    private void remember() {
        model.accounts().remember(remember.isSelected());
    }

    @FXML
    private void createAccount() {
        model.createAccount();
    }
}
