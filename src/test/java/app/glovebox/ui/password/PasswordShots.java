package app.glovebox.ui.password;

import app.glovebox.account.SignInOutcome;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.Judgement.Problem;
import app.glovebox.account.judge.Judgement.Reason;
import app.glovebox.testing.Shots;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.strength.NewestJudgement;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// Pictures of the states the tour does not come to.
class PasswordShots {
    private static final Words GERMAN = new Words(Locale.GERMAN);

    @Test
    void all() {
        Background never = new Background(waiting(), Runnable::run);
        Background atOnce = new Background(Runnable::run, Runnable::run);
        Shots.both("takeover", 1280, 800, () -> {
            TakeOverView view = new TakeOverView(new TakeOverViewModel(Opened.MARA,
                    (before, fresh) -> new SignInOutcome.WrongVaultPassword(), atOnce, new Navigator(), patience()), GERMAN);
            return view;
        });
        Shots.both("changed-elsewhere", 1280, 800, () -> new AgainView(new AgainViewModel(
                AgainViewModel.Why.CHANGED_ELSEWHERE, new Opened().account(), password -> null, never, new Navigator(),
                patience()), GERMAN));
        Shots.both("change-password-undecided", 1280, 800, () -> changing(atOnce));
        Shots.both("change-password-working", 1280, 800, () -> changing(never));
    }

    private static ChangePasswordView changing(Background background) {
        ChangePasswordViewModel model = new ChangePasswordViewModel(new Opened().account(),
                (old, fresh, progress) -> new ChangeOutcome.Undecided(),
                new NewestJudgement((password, context) -> new Judgement(4, Problem.NONE, Reason.NONE), background),
                background, new Navigator(), patience());
        ChangePasswordView view = new ChangePasswordView(model, GERMAN);
        view.old.field().setText("present one");
        view.fresh.field().setText("another one");
        view.repeat.field().setText("another one");
        model.change(view.old.read(), view.fresh.read(), view.repeat.read());
        return view;
    }

    private static Executor waiting() {
        return job -> { };
    }

    private static Patience patience() {
        return new Patience(new SimpleObjectProperty<>(Opened.NOW));
    }
}
