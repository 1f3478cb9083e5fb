package app.glovebox.ui.signin;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.Portals;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Cancelled;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;

/// Signing in: first who (an account of this computer, or an address), then the password.
public final class LoginViewModel implements AutoCloseable {
    private final SignInFlow<EmailAddress> flow;
    private final AccountListViewModel accounts;
    private final PortalStatusViewModel portal;
    private final Countdown countdown;
    private final Navigator navigator;
    private final StringProperty address = new SimpleStringProperty(this, "address", "");
    private final ReadOnlyObjectWrapper<RememberedAccount> chosen = new ReadOnlyObjectWrapper<>(this, "chosen");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", Problem.NONE);
    private final ReadOnlyBooleanWrapper vaultHere = new ReadOnlyBooleanWrapper(this, "vaultHere");
    private final ReadOnlyObjectWrapper<Message> note = new ReadOnlyObjectWrapper<>(this, "note", Message.NONE);

    /// Starts from the navigator's place: the account it names, and its note.
    ///
    /// @param pulse real time, about once a second
    public LoginViewModel(SignIn signIn, Portals portals, RememberedAccounts accounts, Background background,
            Navigator navigator, ObservableValue<Instant> pulse) {
        this(new SignInFlow<>(background, SignInFlow.KEPT, signIn::signIn),
                new AccountListViewModel(accounts, signIn::remove, background),
                new PortalStatusViewModel(portals, background, pulse), new Countdown(pulse), navigator);
    }

    LoginViewModel(SignInFlow<EmailAddress> flow, AccountListViewModel accounts, PortalStatusViewModel portal,
            Countdown countdown, Navigator navigator) {
        this.flow = flow;
        this.accounts = accounts;
        this.portal = portal;
        this.countdown = countdown;
        this.navigator = navigator;
        accounts.load(this::begin);
    }

    private void begin() {
        if (navigator.place() instanceof Place.SignIn(var wanted, var why)) {
            note.set(why);
            wanted.ifPresent(account -> choose(accounts.named(account)));
        }
        // Whoever comes with a note (from the locked screen, after signing out) may be somebody else.
        if (chosen.get() == null && note.get().isNone() && accounts.rows().size() == 1) {
            choose(accounts.rows().getFirst());
        }
    }

    StringProperty addressProperty() {
        return address;
    }

    /// Who signs in; null while that is the question. Without a name when the account is not listed.
    ReadOnlyObjectProperty<RememberedAccount> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /// Whether the chosen account has a vault here, which then names the Portal to use.
    ReadOnlyBooleanProperty vaultHereProperty() {
        return vaultHere.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> noteProperty() {
        return note.getReadOnlyProperty();
    }

    SignInFlow<EmailAddress> flow() {
        return flow;
    }

    AccountListViewModel accounts() {
        return accounts;
    }

    PortalStatusViewModel portal() {
        return portal;
    }

    /// Seconds until the next try is let through; 0 when it is.
    Countdown countdown() {
        return countdown;
    }

    void choose(RememberedAccount account) {
        calm();
        chosen.set(account);
        accounts.lookForVault(account, found -> vaultHere.set(found && account.equals(chosen.get())));
    }

    void notYou() {
        if (!flow.busy()) {
            calm();
            note.set(Message.NONE);
            countdown.stop();
            address.set("");
            chosen.set(null);
            vaultHere.set(false);
        }
    }

    void next() {
        calm();
        EmailAddress.parse(address.get()).ifPresentOrElse(typed -> choose(accounts.named(typed)),
                () -> problem.set(new Problem(Spot.ADDRESS, Message.of("signin.address.invalid"))));
    }

    /// Takes the password over and wipes it, whatever comes of it.
    void signIn(Passphrase password) {
        if (flow.busy() || countdown.running() || chosen.get() == null) {
            password.close();
            return;
        }
        calm();
        note.set(Message.NONE);
        if (password.length() == 0) {
            password.close();
            problem.set(new Problem(Spot.PASSWORD, Message.of("signin.password.missing")));
            return;
        }
        flow.start(chosen.get().address(), password, this::ended,
                failed -> problem.set(new Problem(Spot.FORM, failed)));
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

    /// The vault of the chosen account still has the password from before.
    void changedElsewhere() {
        navigator.go(new Place.ChangedElsewhere(chosen.get().address()));
    }

    void createAccount() {
        navigator.go(new Place.CreateAccount());
    }

    private void ended(SignInOutcome outcome) {
        switch (outcome) {
            case SignedIn(OpenAccount account) -> navigator.go(new Place.Overview(account, Message.NONE));
            case Offline(OpenAccount account, var why, _) -> navigator.go(Sentences.arrival(account, why));
            case Throttled(var delay) -> countdown.start(delay);
            case WrongCredentials(_, var delay) -> {
                problem.set(Sentences.problem(outcome));
                countdown.start(delay);
            }
            case Cancelled _ -> note.set(Message.of("signin.cancelled"));
            case SignInOutcome bad when Sentences.isDamaged(bad) -> navigator.go(new Place.RestoreDamaged(chosen.get().address()));
            default -> problem.set(Sentences.problem(outcome));
        }
    }

    /// Takes back what was said, also the warning about the Portal; nothing is tried again by itself.
    void calm() {
        problem.set(Problem.NONE);
        accounts.quiet();
    }

    @Override
    public void close() {
        flow.close();
        portal.close();
        countdown.close();
    }
}
