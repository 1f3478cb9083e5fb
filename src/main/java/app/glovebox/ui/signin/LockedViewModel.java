package app.glovebox.ui.signin;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.WrongVaultPassword;
import app.glovebox.account.Stage;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RecoveryPhrase.Reading;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The locked screen: the vault is closed, and only what the accounts list holds is known here.
public final class LockedViewModel implements AutoCloseable {
    private static final int SUGGESTED = 4;

    private final SignInFlow<EmailAddress> flow;
    private final EmailAddress address;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<RememberedAccount> account = new ReadOnlyObjectWrapper<>(this, "account");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", Problem.NONE);
    private final ReadOnlyBooleanWrapper byWords = new ReadOnlyBooleanWrapper(this, "byWords");

    public LockedViewModel(SignIn signIn, RememberedAccounts accounts, Background background, Navigator navigator,
            EmailAddress address) {
        this(signIn::unlock, new WordsAttempt(signIn::unlockWithWords), accounts, background, navigator, address);
    }

    LockedViewModel(SignInFlow.Attempt<EmailAddress> password, SignInFlow.Attempt<EmailAddress> words,
            RememberedAccounts accounts, Background background, Navigator navigator, EmailAddress address) {
        this.flow = new SignInFlow<>(background, SignInFlow.LOCAL, (who, typed, progress, cancellation) ->
                (byWords.get() ? words : password).run(who, typed, progress, cancellation));
        this.address = address;
        this.navigator = navigator;
        background.run(accounts::all, rows -> rows.stream().filter(row -> row.address().equals(address)).findFirst()
                .ifPresent(account::set), Sentences::failure);
    }

    /// Whose vault it is; null when the accounts list does not tell.
    ReadOnlyObjectProperty<RememberedAccount> accountProperty() {
        return account.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    SignInFlow<EmailAddress> flow() {
        return flow;
    }

    /// Whether the recovery words are asked for instead of the password.
    ReadOnlyBooleanProperty byWordsProperty() {
        return byWords.getReadOnlyProperty();
    }

    /// Says why the password is asked.
    public void tell(Message note) {
        problem.set(note.isNone() ? Problem.NONE : new Problem(Spot.FORM, note));
    }

    /// The other way in.
    void changeWay() {
        if (!flow.busy()) {
            problem.set(Problem.NONE);
            byWords.set(!byWords.get());
        }
    }

    /// The words of the list that the last one typed may become.
    List<String> completions(String begun) {
        return RecoveryPhrase.completions(begun, SUGGESTED);
    }

    /// Takes what was typed over and wipes it, whatever comes of it.
    void unlock(Passphrase typed) {
        if (flow.busy()) {
            typed.close();
            return;
        }
        Problem found = byWords.get() ? WordsAttempt.problem(typed) : typed.length() > 0 ? Problem.NONE
                : new Problem(Spot.PASSWORD, Message.of("signin.password.missing"));
        problem.set(found);
        if (found != Problem.NONE) {
            typed.close();
            return;
        }
        flow.start(address, typed, this::ended, failed -> problem.set(new Problem(Spot.FORM, failed)));
    }

    /// What a refusal was about has changed: the refusal no longer holds.
    void edited(Spot spot) {
        if (problem.get().at() == spot) {
            problem.set(Problem.NONE);
        }
    }

    void cancel() {
        flow.cancel();
    }

    /// Leaves this account locked.
    void signInAsSomeoneElse() {
        navigator.go(new Place.SignIn(Optional.empty(), Message.of("signin.note.locked")));
    }

    /// This vault still has the password from before.
    void changedElsewhere() {
        navigator.go(new Place.ChangedElsewhere(address));
    }

    private void ended(SignInOutcome outcome) {
        switch (outcome) {
            case SignedIn(OpenAccount opened) -> navigator.go(new Place.Overview(opened, Message.NONE));
            case Offline(OpenAccount opened, var why, _) -> navigator.go(Sentences.arrival(opened, why));
            case Throttled _ -> problem.set(new Problem(Spot.FORM, Message.of("signin.offline.throttled")));
            case Cancelled _ -> problem.set(Problem.NONE);
            case SignInOutcome bad when Sentences.isDamaged(bad) -> navigator.go(new Place.RestoreDamaged(address));
            case WrongVaultPassword _ when byWords.get() ->
                    problem.set(new Problem(Spot.WORDS, Message.of("signin.words.wrong")));
            default -> problem.set(Sentences.problem(outcome));
        }
    }

    @Override
    public void close() {
        flow.close();
    }

    /// Unlocking with recovery words typed as one text, blanks between them. They arrive as a passphrase, so that what
    /// carries passwords about and wipes them does so with words too.
    record WordsAttempt(Unlock unlock) implements SignInFlow.Attempt<EmailAddress> {
        private static final int PER_GROUP = 3;

        /// Opens the vault with the phrase, which stays the caller's.
        @FunctionalInterface
        interface Unlock {
            SignInOutcome run(EmailAddress who, RecoveryPhrase words, Consumer<Stage> progress, Cancellation cancellation)
                    throws StorageException;
        }

        @Override
        public SignInOutcome run(EmailAddress who, Passphrase typed, Consumer<Stage> progress, Cancellation cancellation)
                throws StorageException {
            if (!(read(typed) instanceof Reading.Whole(RecoveryPhrase words))) {
                return new SignInOutcome.WrongVaultPassword();
            }
            try (words) {
                return unlock.run(who, words, progress, cancellation);
            }
        }

        /// What keeps the typed words from being tried, naming the group it is in.
        static Problem problem(Passphrase typed) {
            return switch (read(typed)) {
                case Reading.Whole(RecoveryPhrase words) -> {
                    words.close();
                    yield Problem.NONE;
                }
                case Reading.UnknownWord(int index) -> refused("signin.words.unknown", index / PER_GROUP + 1,
                        index % PER_GROUP + 1);
                case Reading.WrongChecksum() -> refused("signin.words.order");
                case Reading.WrongCount(int count) -> refused("signin.words.count", count);
            };
        }

        private static Reading read(Passphrase typed) {
            String text = new String(typed.open()).strip();
            return RecoveryPhrase.read(text.isEmpty() ? List.of() : List.of(text.split("\\s+")));
        }

        private static Problem refused(String key, Object... arguments) {
            return new Problem(Spot.WORDS, Message.of(key, arguments));
        }
    }
}
