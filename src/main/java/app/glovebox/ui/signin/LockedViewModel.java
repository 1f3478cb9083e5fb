package app.glovebox.ui.signin;

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
import app.glovebox.secret.Passphrase;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.ui.signin.Problem.Spot;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The locked screen: the vault is closed, and only what the accounts list holds is known here.
public final class LockedViewModel implements AutoCloseable {
    private final SignInFlow<EmailAddress> flow;
    private final EmailAddress address;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<RememberedAccount> account = new ReadOnlyObjectWrapper<>(this, "account");
    private final ReadOnlyObjectWrapper<Problem> problem = new ReadOnlyObjectWrapper<>(this, "problem", Problem.NONE);

    public LockedViewModel(SignIn signIn, RememberedAccounts accounts, Background background, Navigator navigator,
            EmailAddress address) {
        this(new SignInFlow<>(background, SignInFlow.LOCAL, signIn::unlock), accounts, background, navigator, address);
    }

    LockedViewModel(SignInFlow<EmailAddress> flow, RememberedAccounts accounts, Background background,
            Navigator navigator, EmailAddress address) {
        this.flow = flow;
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

    /// Takes the password over and wipes it, whatever comes of it.
    void unlock(Passphrase password) {
        if (flow.busy()) {
            password.close();
            return;
        }
        problem.set(Problem.NONE);
        if (password.length() == 0) {
            password.close();
            problem.set(new Problem(Spot.PASSWORD, Message.of("signin.password.missing")));
            return;
        }
        flow.start(address, password, this::ended, failed -> problem.set(new Problem(Spot.FORM, failed)));
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

    private void ended(SignInOutcome outcome) {
        switch (outcome) {
            case SignedIn(OpenAccount opened) -> navigator.go(new Place.Overview(opened, Message.NONE));
            case Offline(OpenAccount opened, var why, _) -> navigator.go(new Place.Overview(opened, Sentences.note(why)));
            case Throttled _ -> problem.set(new Problem(Spot.FORM, Message.of("signin.offline.throttled")));
            case Cancelled _ -> problem.set(Problem.NONE);
            default -> problem.set(Sentences.problem(outcome));
        }
    }

    @Override
    public void close() {
        flow.close();
    }
}
