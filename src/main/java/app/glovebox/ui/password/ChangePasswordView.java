package app.glovebox.ui.password;

import app.glovebox.account.password.ChangeStep;
import app.glovebox.ui.kit.Fxml;
import app.glovebox.ui.kit.PasswordInput;
import app.glovebox.ui.kit.Said;
import app.glovebox.ui.kit.StageLine;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.strength.StrengthMeter;
import app.glovebox.ui.kit.strength.StrengthWords;
import app.glovebox.ui.password.ChangePasswordViewModel.State;
import app.glovebox.ui.password.ChangeProblem.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Three fields, the stages while it is done, and what it ended with.
public final class ChangePasswordView extends StackPane {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ChangePasswordViewModel model;
    private final Words words;
    final PasswordInput old;
    final PasswordInput fresh;
    final PasswordInput repeat;

    @FXML private VBox form;
    @FXML private VBox fields;
    @FXML private Label oldLabel;
    @FXML private VBox oldSlot;
    @FXML private Label oldProblem;
    @FXML private Label freshLabel;
    @FXML private VBox freshSlot;
    @FXML private Label freshProblem;
    @FXML private StrengthMeter strength;
    @FXML private Label repeatLabel;
    @FXML private VBox repeatSlot;
    @FXML private Label repeatProblem;
    @FXML private Label formProblem;
    @FXML private Label wait;
    @FXML private StageLine stages;
    @FXML private Button cancel;
    @FXML private Button change;
    @FXML private VBox outcome;
    @FXML private Label ended;
    @FXML private Label endedEffect;
    @FXML private Button done;

    public ChangePasswordView(ChangePasswordViewModel model, Words words) {
        this.model = model;
        this.words = words;
        old = new PasswordInput(words);
        fresh = new PasswordInput(words);
        repeat = new PasswordInput(words);
        Fxml.load(this, words);
        field(Spot.OLD, oldLabel, oldSlot, old, oldProblem);
        field(Spot.FRESH, freshLabel, freshSlot, fresh, freshProblem);
        field(Spot.REPEAT, repeatLabel, repeatSlot, repeat, repeatProblem);
        Said.line(formProblem, model.problemProperty().map(found -> found.at(Spot.FORM)), words);
        Said.line(wait, model.waitProperty(), words);
        fresh.field().textProperty().subscribe((_, _) -> model.judge(fresh.read()));
        model.judgementProperty().subscribe(judged ->
                strength.show(judged.bars(), words.text(StrengthWords.strength(judged))));
        fields.disableProperty().bind(model.stateProperty().map(state -> state == State.WORKING));
        change.disableProperty().bind(model.stateProperty().flatMap(state -> model.waitProperty()
                .map(line -> state == State.WORKING || !line.isNone())));
        cancel.disableProperty().bind(fields.disableProperty());
        model.stepProperty().subscribe(this::showStages);
        model.stateProperty().subscribe(this::showState);
        Said.onceLaidOut(this, () -> old.field().requestFocus());
    }

    private void field(Spot spot, Label label, VBox slot, PasswordInput input, Label refused) {
        slot.getChildren().add(input);
        label.setLabelFor(input.field());
        Said.line(refused, model.problemProperty().map(found -> found.at(spot)), words);
        model.problemProperty().map(found -> found.at(spot)).subscribe(said -> {
            input.problemProperty().set(words.text(said));
            input.field().pseudoClassStateChanged(DANGER, !said.isNone());
            if (!said.isNone()) {
                input.field().requestFocus();
                input.field().selectAll();
            }
        });
        input.field().textProperty().subscribe((_, _) -> model.edited(spot));
    }

    private void showState(State state) {
        boolean over = state == State.CHANGED || state == State.UNDECIDED;
        Said.show(form, !over);
        Said.show(outcome, over);
        change.setDefaultButton(!over);
        cancel.setCancelButton(!over);
        done.setDefaultButton(over);
        done.setCancelButton(over);
        if (over) {
            ended.setText(words.text(state == State.CHANGED ? "password.changed" : "password.undecided"));
            endedEffect.setText(words.text(state == State.CHANGED ? "password.changed.effect" : "password.undecided.effect"));
            done.requestFocus();
        } else if (state == State.WORKING) {
            showStages(Optional.of(ChangeStep.CHECK_OLD));
            stages.requestFocus();
        } else if (model.problemProperty().get() == ChangeProblem.NONE) {
            old.field().requestFocus();
        }
    }

    private void showStages(Optional<ChangeStep> now) {
        boolean working = model.stateProperty().get() == State.WORKING;
        Said.show(stages, working);
        int at = now.map(ChangeStep::ordinal).orElse(0);
        List<StageLine.Step> steps = Arrays.stream(ChangeStep.values()).map(step -> new StageLine.Step(
                words.text(label(step, step.ordinal() < at)), step.ordinal() < at ? StageLine.State.DONE
                        : step.ordinal() == at ? StageLine.State.NOW : StageLine.State.LATER)).toList();
        stages.show(steps, words.text("signin.stage.spoken", at + 1, steps.size(), steps.get(at).label()));
    }

    private static String label(ChangeStep step, boolean done) {
        return switch (step) {
            case CHECK_OLD -> done ? "password.stage.old.done" : "password.stage.old.todo";
            case STRETCH_NEW -> done ? "password.stage.new.done" : "password.stage.new.todo";
            case KEEP_BOTH -> done ? "password.stage.both.done" : "password.stage.both.todo";
            case TELL_PORTAL -> "password.stage.portal.todo";
        };
    }

    @FXML
    private void change() {
        model.change(old.read(), fresh.read(), repeat.read());
    }

    @FXML
    private void leave() {
        model.leave();
    }
}
