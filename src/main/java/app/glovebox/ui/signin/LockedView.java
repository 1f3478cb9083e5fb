package app.glovebox.ui.signin;

import app.glovebox.account.RememberedAccount;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.look.Avatar;
import app.glovebox.ui.signin.Problem.Spot;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The locked screen: a card on the brand panel, and nothing of the account but its row of the accounts list.
public final class LockedView extends StackPane {
    private final LockedViewModel model;
    final PasswordInput password;

    @FXML private Avatar avatar;
    @FXML private Label displayName;
    @FXML private Label account;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private Label passwordProblem;
    @FXML private Label formProblem;
    @FXML private VBox buttons;
    @FXML private StageLine stages;
    @FXML private Hyperlink other;

    public LockedView(LockedViewModel model, Words words) {
        this.model = model;
        password = new PasswordInput(words);
        Fxml.load(this, words);
        passwordSlot.getChildren().add(password);
        passwordLabel.setLabelFor(password.field());
        model.accountProperty().subscribe(this::showAccount);
        ObservableValue<Problem> problem = model.problemProperty();
        Said.refusal(passwordProblem, problem.map(found -> found.at(Spot.PASSWORD)), words, password.field(),
                password.problemProperty());
        Said.line(formProblem, problem.map(found -> found.at(Spot.FORM)), words);
        password.field().textProperty().subscribe((_, _) -> model.edited(Spot.PASSWORD));
        bindAttempt(words);
        Said.onceLaidOut(this, password.field()::requestFocus);
    }

    private void bindAttempt(Words words) {
        passwordSlot.disableProperty().bind(model.flow().busyProperty());
        other.disableProperty().bind(model.flow().busyProperty());
        model.flow().busyProperty().subscribe(running -> {
            if (!running) {
                password.field().requestFocus();
            }
        });
        buttons.getChildren().add(new AttemptButtons(words, model.flow(),
                new SimpleStringProperty(words.text("signin.locked.act")))
                .does(() -> model.unlock(password.read())));
        EntryFrame.follow(stages, model.flow(), words);
    }

    private void showAccount(RememberedAccount person) {
        boolean known = person != null;
        Said.show(avatar, known);
        Said.show(displayName, known);
        Said.show(account, known);
        if (known) {
            avatar.setName(person.displayName());
            displayName.setText(person.displayName());
            account.setText(person.address().text());
        }
    }

    @FXML
    private void signInAsSomeoneElse() {
        model.signInAsSomeoneElse();
    }
}
