package app.glovebox.ui.password;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignIn.Before;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RecoveryPhrase.Reading;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.password.ChangeProblem.Spot;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Opening a vault whose password was changed on another computer: what opened it before, and the new password.
public final class TakeOverViewModel implements AutoCloseable {
    private static final int SUGGESTED = 4;
    private static final int PER_GROUP = 3;

    /// The blocking work, called on a worker thread, which must not keep what it is given.
    @FunctionalInterface
    interface Attempt {
        SignInOutcome run(Before before, Passphrase fresh) throws StorageException;
    }

    private final EmailAddress address;
    private final Attempt attempt;
    private final Background background;
    private final Navigator navigator;
    private final Patience patience;
    private final ReadOnlyObjectWrapper<ChangeProblem> problem =
            new ReadOnlyObjectWrapper<>(this, "problem", ChangeProblem.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyBooleanWrapper byWords = new ReadOnlyBooleanWrapper(this, "byWords");

    /// @param pulse real time, about once a second
    public TakeOverViewModel(EmailAddress address, SignIn signIn, Background background, Navigator navigator,
            ObservableValue<Instant> pulse) {
        this(address, (before, fresh) -> signIn.takeOver(address, before, fresh, stage -> { }, new Cancellation()),
                background, navigator, new Patience(pulse));
    }

    TakeOverViewModel(EmailAddress address, Attempt attempt, Background background, Navigator navigator,
            Patience patience) {
        this.address = address;
        this.attempt = attempt;
        this.background = background;
        this.navigator = navigator;
        this.patience = patience;
    }

    EmailAddress address() {
        return address;
    }

    ReadOnlyObjectProperty<ChangeProblem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> waitProperty() {
        return patience.lineProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether the recovery words are asked for instead of the password before.
    ReadOnlyBooleanProperty byWordsProperty() {
        return byWords.getReadOnlyProperty();
    }

    void changeWay() {
        problem.set(ChangeProblem.NONE);
        byWords.set(!byWords.get());
    }

    List<String> completions(String begun) {
        return RecoveryPhrase.completions(begun, SUGGESTED);
    }

    /// Takes both over and wipes them, whatever comes of it.
    ///
    /// @param typed the password before, or the words with blanks between them
    void act(Passphrase typed, Passphrase fresh) {
        Optional<RecoveryPhrase> words = byWords.get() ? read(typed) : Optional.empty();
        boolean ready = !byWords.get() ? given(typed, Spot.OLD, "takeover.old.missing") : words.isPresent();
        if (busy.get() || !patience.over() || !ready || !given(fresh, Spot.FRESH, "takeover.new.missing")) {
            typed.close();
            fresh.close();
            words.ifPresent(RecoveryPhrase::close);
            return;
        }
        problem.set(ChangeProblem.NONE);
        busy.set(true);
        background.run(() -> {
            try (typed; fresh; RecoveryPhrase phrase = words.orElse(null)) {
                return attempt.run(phrase == null ? new Before.Password(typed) : new Before.Words(phrase), fresh);
            }
        }, this::ended, this::failed);
    }

    void later() {
        if (!busy.get()) {
            navigator.go(new Place.SignIn(Optional.of(address), Message.NONE));
        }
    }

    void edited(Spot spot) {
        if (problem.get().at() == spot || problem.get().at() == Spot.FORM) {
            problem.set(ChangeProblem.NONE);
        }
    }

    @Override
    public void close() {
        patience.close();
    }

    private boolean given(Passphrase typed, Spot spot, String missing) {
        if (typed.length() == 0) {
            say(spot, Message.of(missing));
        }
        return typed.length() > 0;
    }

    private Optional<RecoveryPhrase> read(Passphrase typed) {
        String text = new String(typed.open()).strip();
        switch (RecoveryPhrase.read(text.isEmpty() ? List.of() : List.of(text.split("\\s+")))) {
            case Reading.Whole(RecoveryPhrase phrase) -> {
                return Optional.of(phrase);
            }
            case Reading.UnknownWord(int index) -> say(Spot.OLD,
                    Message.of("signin.words.unknown", index / PER_GROUP + 1, index % PER_GROUP + 1));
            case Reading.WrongChecksum() -> say(Spot.OLD, Message.of("signin.words.order"));
            case Reading.WrongCount(int count) -> say(Spot.OLD, Message.of("signin.words.count", count));
        }
        return Optional.empty();
    }

    private void say(Spot spot, Message text) {
        problem.set(new ChangeProblem(spot, text));
    }

    private void ended(SignInOutcome outcome) {
        busy.set(false);
        switch (outcome) {
            case SignedIn(OpenAccount account) ->
                    navigator.go(new Place.Overview(account, Message.of("again.changed.done")));
            case Offline(OpenAccount account, _, _) -> navigator.go(new Place.OlderCopy(account));
            case SignInOutcome.WrongVaultPassword _ ->
                    say(Spot.OLD, Message.of(byWords.get() ? "signin.words.wrong" : "takeover.old.wrong"));
            case WrongCredentials(int triesLeft, var delay) -> {
                say(Spot.FRESH, triesLeft < 1 ? Message.of("again.wrong") : Message.of("again.wrong.tries", triesLeft));
                patience.start(delay);
            }
            case Throttled(var delay) -> patience.start(delay);
            default -> problem.set(ChangeProblem.of(outcome));
        }
    }

    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException unwritten -> problem.set(ChangeProblem.of(unwritten, ChangeProblem.FAILED));
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure);
        }
    }
}
