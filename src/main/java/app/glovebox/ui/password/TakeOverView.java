package app.glovebox.ui.password;

import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.WordsInput;
import app.glovebox.ui.kit.look.Icon;
import app.glovebox.ui.password.ChangeProblem.Spot;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What opened the vault before, once, and the new password.
public final class TakeOverView extends StackPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final TakeOverViewModel model;
    final PasswordInput old;
    final PasswordInput fresh;
    final WordsInput paper;

    @FXML private Label account;
    @FXML private VBox fields;
    @FXML private Label oldLabel;
    @FXML private VBox oldSlot;
    @FXML private Label oldProblem;
    @FXML private Hyperlink otherWay;
    @FXML private Label freshLabel;
    @FXML private VBox freshSlot;
    @FXML private Label freshProblem;
    @FXML private Label formProblem;
    @FXML private Label wait;
    @FXML private Button act;
    @FXML private Hyperlink later;

    public TakeOverView(TakeOverViewModel model, Words words) {
        this.model = model;
        old = new PasswordInput(words);
        fresh = new PasswordInput(words);
        paper = new WordsInput(words, model::completions);
        Fxml.load(this, words);
        account.setText(model.address().text());
        oldSlot.getChildren().addAll(old, paper);
        freshSlot.getChildren().add(fresh);
        freshLabel.setLabelFor(fresh.field());
        Said.when(old, model.byWordsProperty().map(byWords -> !byWords));
        Said.when(paper, model.byWordsProperty());
        model.byWordsProperty().subscribe(byWords -> {
            oldLabel.setText(words.text(byWords ? "signin.words.label" : "takeover.old.label"));
            oldLabel.setLabelFor(before());
            otherWay.setText(words.text(byWords ? "takeover.password.instead" : "signin.words.instead"));
            before().requestFocus();
        });
        bind(words);
        Said.onceLaidOut(this, () -> before().requestFocus());
    }

    private void bind(Words words) {
        Said.line(oldProblem, model.problemProperty().map(found -> found.at(Spot.OLD)), words);
        Said.line(freshProblem, model.problemProperty().map(found -> found.at(Spot.FRESH)), words);
        Said.line(formProblem, model.problemProperty().map(found -> found.at(Spot.FORM)), words);
        Said.line(wait, model.waitProperty(), words);
        old.field().textProperty().subscribe((_, _) -> model.edited(Spot.OLD));
        paper.field().textProperty().subscribe((_, _) -> model.edited(Spot.OLD));
        fresh.field().textProperty().subscribe((_, _) -> model.edited(Spot.FRESH));
        model.problemProperty().subscribe(found -> {
            mark(before(), found.at() == Spot.OLD);
            mark(fresh.field(), found.at() == Spot.FRESH);
            old.problemProperty().set(words.text(found.at(Spot.OLD)));
            fresh.problemProperty().set(words.text(found.at(Spot.FRESH)));
        });
        fields.disableProperty().bind(model.busyProperty());
        later.disableProperty().bind(model.busyProperty());
        act.disableProperty().bind(model.waitProperty().map(line -> !line.isNone()));
        act.textProperty().bind(model.busyProperty().map(busy -> words.text(busy ? "again.working" : "takeover.act")));
        act.graphicProperty().bind(model.busyProperty().map(busy -> busy ? new Icon("fth-loader") : null));
    }

    private TextInputControl before() {
        return model.byWordsProperty().get() ? paper.field() : old.field();
    }

    private static void mark(TextInputControl field, boolean refused) {
        field.pseudoClassStateChanged(DANGER, refused);
        if (refused) {
            field.requestFocus();
            field.selectAll();
        }
    }

    @FXML
    private void changeWay() {
        model.changeWay();
    }

    @FXML
    private void act() {
        model.act(model.byWordsProperty().get() ? paper.read() : old.read(), fresh.read());
    }

    @FXML
    private void later() {
        model.later();
    }
}
