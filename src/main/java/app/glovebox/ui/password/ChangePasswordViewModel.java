package app.glovebox.ui.password;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.change.ChangeOutcome;
import app.glovebox.account.judge.Judgement;
import app.glovebox.account.judge.PasswordJudge;
import app.glovebox.account.password.ChangeStep;
import app.glovebox.account.password.Changing;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.kit.strength.NewestJudgement;
import app.glovebox.ui.kit.strength.StrengthWords;
import app.glovebox.ui.password.ChangeProblem.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Changing the password: the present one, the new one twice, and how it went.
public final class ChangePasswordViewModel implements AutoCloseable {

    /// ASKING: the fields are open. WORKING: not to be left. CHANGED and UNDECIDED: it is over.
    enum State { ASKING, WORKING, CHANGED, UNDECIDED }

    /// The blocking work, called on a worker thread, which must not keep the passwords.
    @FunctionalInterface
    interface Work {
        ChangeOutcome run(Passphrase old, Passphrase fresh, Consumer<ChangeStep> progress)
                throws StorageException, InterruptedException;
    }

    private final OpenAccount account;
    private final Work work;
    private final NewestJudgement judgement;
    private final Background background;
    private final Navigator navigator;
    private final Patience patience;
    private final ReadOnlyObjectWrapper<ChangeProblem> problem = new ReadOnlyObjectWrapper<>(this, "problem", ChangeProblem.NONE);
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.ASKING);
    private final ReadOnlyObjectWrapper<Optional<ChangeStep>> step = new ReadOnlyObjectWrapper<>(this, "step", Optional.empty());
    private boolean left;

    /// @param pulse real time, about once a second
    public ChangePasswordViewModel(OpenAccount account, Changing changing, Background background, Navigator navigator,
            ObservableValue<Instant> pulse) {
        this(account, (old, fresh, progress) -> changing.change(account, old, fresh, progress),
                new NewestJudgement(new PasswordJudge()::judge, background), background, navigator, new Patience(pulse));
    }

    ChangePasswordViewModel(OpenAccount account, Work work, NewestJudgement judgement, Background background,
            Navigator navigator, Patience patience) {
        this.account = account;
        this.work = work;
        this.judgement = judgement;
        this.background = background;
        this.navigator = navigator;
        this.patience = patience;
    }

    ReadOnlyObjectProperty<ChangeProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /// How far the work is; empty while there is none.
    ReadOnlyObjectProperty<Optional<ChangeStep>> stepProperty() {
        return step.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Judgement> judgementProperty() {
        return judgement.latestProperty();
    }

    /// How long until the next try; none when it may come.
    ReadOnlyObjectProperty<Message> waitProperty() {
        return patience.lineProperty();
    }

    /// Takes the password over and judges it.
    void judge(Passphrase fresh) {
        judgement.ask(fresh, context());
    }

    /// Takes all three over and wipes them, whatever comes of it.
    void change(Passphrase old, Passphrase fresh, Passphrase repeated) {
        ChangeProblem found = ChangeProblem.of(old, fresh, repeated);
        repeated.close();
        if (state.get() != State.ASKING || !patience.over() || found != ChangeProblem.NONE) {
            old.close();
            fresh.close();
            problem.set(state.get() == State.ASKING ? found : problem.get());
            return;
        }
        problem.set(ChangeProblem.NONE);
        state.set(State.WORKING);
        judgement.decide(fresh, context(), judged -> {
            if (judged.accepted()) {
                start(old, fresh);
            } else {
                old.close();
                fresh.close();
                refuse(new ChangeProblem(Spot.FRESH, StrengthWords.refusal(judged.problem())));
            }
        });
    }

    /// Leaves the room, unless it is at work.
    void leave() {
        if (state.get() != State.WORKING) {
            navigator.go(new Place.Overview(account, Message.NONE));
        }
    }

    /// What a refusal was about has changed.
    void edited(Spot spot) {
        if (problem.get().at() == spot || problem.get().at() == Spot.FORM) {
            problem.set(ChangeProblem.NONE);
        }
    }

    @Override
    public void close() {
        left = true;
        patience.close();
    }

    private void start(Passphrase old, Passphrase fresh) {
        background.run(() -> {
            try (old; fresh) {
                return work.run(old, fresh, now -> background.ui().execute(() -> reached(now)));
            }
        }, this::ended, this::failed);
    }

    private void reached(ChangeStep now) {
        if (state.get() == State.WORKING) {
            step.set(Optional.of(now));
        }
    }

    private void ended(ChangeOutcome outcome) {
        step.set(Optional.empty());
        switch (outcome) {
            case ChangeOutcome.Changed _ -> state.set(State.CHANGED);
            case ChangeOutcome.Undecided _ -> state.set(State.UNDECIDED);
            case ChangeOutcome.WrongPassword(_, var delay) -> {
                refuse(ChangeProblem.of(outcome));
                patience.start(delay);
            }
            case ChangeOutcome.NotNow(var delay) when delay.isPositive() -> {
                refuse(ChangeProblem.NONE);
                patience.start(delay);
            }
            case ChangeOutcome.NotNow _, ChangeOutcome.NotAsked _ -> refuse(ChangeProblem.of(outcome));
            case ChangeOutcome.OlderCopy _ -> {
                if (!left) {
                    navigator.go(new Place.OlderCopy(account));
                }
            }
        }
    }

    private void failed(Exception failure) {
        step.set(Optional.empty());
        switch (failure) {
            case StorageException unwritten -> refuse(ChangeProblem.UNWRITTEN);
            // The vault was closed under the work, by locking; what is open is settled at the next contact.
            case IllegalStateException closed when left -> { }
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure);
        }
    }

    private void refuse(ChangeProblem found) {
        state.set(State.ASKING);
        problem.set(found);
    }

    private List<String> context() {
        return List.of(account.profile().displayName(), account.profile().address().text());
    }
}
