package app.glovebox.ui.signin;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.WordsInput;
import app.glovebox.ui.kit.look.Avatar;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The locked screen: a card on the brand panel, and nothing of the account but its row of the accounts list.
public final class LockedView extends StackPane {
    private final LockedViewModel model;
    private final Words words;
    final PasswordInput password;

    @FXML private Avatar avatar;
    @FXML private Label displayName;
    @FXML private Label warning;
    @FXML private Label account;
    @FXML private Label passwordLabel;
    @FXML private VBox passwordSlot;
    @FXML private Label passwordProblem;
    @FXML private Label formProblem;
    @FXML private VBox buttons;
    @FXML private StageLine stages;
    @FXML private Hyperlink other;
    @FXML private VBox passwordField;
    @FXML private VBox wordsField;
    @FXML private Label wordsLabel;
    @FXML private Label wordsProblem;
    @FXML private VBox wordsSlot;
    @FXML private Hyperlink otherWay;
    final WordsInput wordsTyped;

    public LockedView(LockedViewModel model, Words words) {
        this.model = model;
        this.words = words;
        password = new PasswordInput(words);
        wordsTyped = new WordsInput(words, model::completions);
        Fxml.load(this, words);
        warn(Message.NONE);
        wordsSlot.getChildren().add(wordsTyped);
        Said.when(wordsField, model.byWordsProperty());
        Said.when(passwordField, model.byWordsProperty().map(words1 -> !words1));
        otherWay.textProperty().bind(model.byWordsProperty()
                .map(byWords -> words.text(byWords ? "signin.words.password" : "signin.words.instead")));
        model.byWordsProperty().subscribe((_, _) -> focusField());
        model.accountProperty().subscribe(person -> Said.who(person, avatar, displayName, account));
        new FormFields(words, model.problemProperty(), model::edited)
                .password(passwordLabel, passwordSlot, password, passwordProblem)
                .elsewhere(passwordProblem, model::changedElsewhere)
                .field(Problem.Spot.WORDS, wordsLabel, wordsTyped.field(), wordsProblem)
                .whole(formProblem);
        bindAttempt(words);
        Said.late(warning, wordsProblem, wordsField, passwordProblem, formProblem);
        Said.onceLaidOut(this, this::focusField);
    }

    private void focusField() {
        (model.byWordsProperty().get() ? wordsTyped.field() : password.field()).requestFocus();
    }

    private void bindAttempt(Words words) {
        buttons.getChildren().add(new AttemptButtons(words, model.flow(),
                new SimpleStringProperty(words.text("signin.locked.act")))
                .rests(this::focusField, passwordSlot, wordsSlot, other, otherWay)
                .does(() -> model.unlock(model.byWordsProperty().get() ? wordsTyped.read() : password.read())));
        EntryFrame.follow(stages, model.flow(), words);
    }

    /// What is wrong with this start of the program, or [Message#NONE].
    public void warn(Message told) {
        warning.setText(words.text(told));
        Said.show(warning, !told.isNone());
    }

    @FXML
    private void changeWay() {
        model.changeWay();
    }

    @FXML
    private void signInAsSomeoneElse() {
        model.signInAsSomeoneElse();
    }
}
