package app.glovebox.ui.signin;

import app.glovebox.account.RememberedAccount;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
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
        getChildren().add(new EntryFrame(words, model.flow(), switchTo).around(form, createAccount)
                .portal(model.portal(), model.vaultHereProperty(), identity));
        bindPerson();
        bindProblems();
        bindAttempt();
        Said.late(note, listNote, rows, listProblem, addressProblem, passwordProblem, wait, formProblem, addressStep,
                passwordStep, choice);
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
        new FormFields(words, model.problemProperty(), model::edited)
                .untrusted(form, ask, model::calm, this::focusFirst)
                .field(Spot.ADDRESS, addressLabel, address, addressProblem)
                .password(passwordLabel, passwordSlot, password, passwordProblem)
                .elsewhere(passwordProblem, model::changedElsewhere)
                .whole(formProblem);
        Said.line(note, model.noteProperty(), words);
        Said.line(listNote, model.accounts().noteProperty(), words);
        Said.line(listProblem, model.accounts().problemProperty(), words);
    }

    private void bindAttempt() {
        buttons.getChildren().add(new AttemptButtons(words, model.flow(), Bindings.when(model.chosenProperty().isNull())
                .then(words.text("signin.next")).otherwise(words.text("signin.enter")))
                .rests(this::focusFirst, choice, addressStep, passwordStep, createAccount)
                .waits(model.countdown(), wait, form, this::focusFirst).does(this::proceed));
    }

    private void showPerson(RememberedAccount person) {
        boolean known = person != null;
        Said.show(addressStep, !known);
        Said.show(passwordStep, known);
        Said.show(choice, !known);
        String name = known ? person.displayName().strip() : "";
        String typed = known ? person.address().text() : "";
        title.setText(words.text(Sentences.welcome(name)));
        lead.setText(words.text(Sentences.lead(known, model.accounts().rows().isEmpty())));
        avatar.setName(name.isEmpty() ? typed : name);
        displayName.setText(name.isEmpty() ? typed : name);
        account.setText(typed);
        Said.show(account, !name.isEmpty());
        password.field().clear();
        focusFirst();
    }

    private void showRows() {
        rows.getChildren().setAll(model.accounts().rows().stream().map(row -> new AccountRow(row, words,
                () -> model.choose(row), this, () -> model.accounts().remove(row))).toList());
        Said.show(rows, !rows.getChildren().isEmpty());
        showPerson(model.chosenProperty().get());
    }

    private void focusFirst() {
        (model.chosenProperty().get() == null ? address : password.field()).requestFocus();
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
