package app.glovebox.ui.password;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.SignIn;
import app.glovebox.account.SignInOutcome;
import app.glovebox.account.SignInOutcome.Offline;
import app.glovebox.account.SignInOutcome.SignedIn;
import app.glovebox.account.SignInOutcome.Throttled;
import app.glovebox.account.SignInOutcome.WrongCredentials;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/// Signing in again over an open account, and why that is needed.
public final class AgainViewModel implements AutoCloseable {

    /// OLDER_COPY: the vault is to be used all the same. CHANGED_ELSEWHERE: the new password is to open it.
    public enum Why { OLDER_COPY, CHANGED_ELSEWHERE }

    /// The blocking work, called on a worker thread, which must not keep the password.
    @FunctionalInterface
    interface Attempt {
        SignInOutcome run(Passphrase password) throws StorageException;
    }

    private final Why why;
    private final OpenAccount account;
    private final Attempt attempt;
    private final Background background;
    private final Navigator navigator;
    private final Patience patience;
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private boolean left;

    /// @param pulse real time, about once a second
    public AgainViewModel(Why why, OpenAccount account, SignIn signIn, Background background, Navigator navigator,
            ObservableValue<Instant> pulse) {
        this(why, account, password -> signIn.again(account, password, why == Why.OLDER_COPY, stage -> { }), background,
                navigator, new Patience(pulse));
    }

    AgainViewModel(Why why, OpenAccount account, Attempt attempt, Background background, Navigator navigator,
            Patience patience) {
        this.why = why;
        this.account = account;
        this.attempt = attempt;
        this.background = background;
        this.navigator = navigator;
        this.patience = patience;
    }

    Why why() {
        return why;
    }

    /// What is known of the older copy: until when it goes, and how much more the Portal has heard of.
    List<Message> facts(ZoneId zone) {
        List<Message> known = new ArrayList<>();
        account.readings().latest().values().stream().map(Reading::receivedAt).max(Comparator.naturalOrder())
                .ifPresent(newest -> known.add(
                        Message.of("again.older.until", Message.of("reading.time.exact", newest.atZone(zone)))));
        OptionalLong ahead = account.link().connection().ahead();
        if (ahead.isPresent()) {
            known.add(ahead.getAsLong() > 0 ? Message.of("again.older.ahead", ahead.getAsLong())
                    : Message.of("again.older.aside"));
        }
        return known;
    }

    /// What stands in the way, or [Message#NONE].
    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// How long until the next try; none when it may come.
    ReadOnlyObjectProperty<Message> waitProperty() {
        return patience.lineProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Takes the password over and wipes it, whatever comes of it.
    void act(Passphrase password) {
        if (busy.get() || !patience.over()) {
            password.close();
            return;
        }
        if (password.length() == 0) {
            password.close();
            problem.set(Message.of("signin.password.missing"));
            return;
        }
        problem.set(Message.NONE);
        busy.set(true);
        background.run(() -> {
            try (password) {
                return attempt.run(password);
            }
        }, this::ended, this::failed);
    }

    /// The saved data instead; the question comes again.
    void later() {
        if (!busy.get()) {
            navigator.go(new Place.Overview(account,
                    Message.of(why == Why.OLDER_COPY ? "again.older.later" : "again.changed.later")));
        }
    }

    /// What the refusal was about has changed.
    void edited() {
        problem.set(Message.NONE);
    }

    @Override
    public void close() {
        left = true;
        patience.close();
    }

    private void ended(SignInOutcome outcome) {
        busy.set(false);
        switch (outcome) {
            case SignedIn(OpenAccount fresh) -> arrive(fresh,
                    Message.of(why == Why.OLDER_COPY ? "again.older.done" : "again.changed.done"));
            case Offline(OpenAccount same, var reason, _) when reason == Offline.Why.OLDER_COPY ->
                    navigator.go(new Place.OlderCopy(same));
            case Offline(OpenAccount fresh, _, _) -> arrive(fresh, Message.of("again.full"));
            case Throttled(var delay) -> patience.start(delay);
            case WrongCredentials(int triesLeft, var delay) -> {
                problem.set(triesLeft < 1 ? Message.of("again.wrong") : Message.of("again.wrong.tries", triesLeft));
                patience.start(delay);
            }
            case SignInOutcome.PortalUnreachable _ -> problem.set(Message.of("again.unreachable"));
            case SignInOutcome.PortalUntrusted _ -> problem.set(Message.of("shell.notice.untrusted"));
            case SignInOutcome.PortalRefused(boolean cost) ->
                    problem.set(Message.of(cost ? "signin.portal.cost" : "signin.portal.garbled"));
            case SignInOutcome.WrongVaultPassword _, SignInOutcome.VaultRefused _, SignInOutcome.AddressTaken _,
                    SignInOutcome.Cancelled _ -> problem.set(Message.of("signin.failed"));
        }
    }

    /// Locked meanwhile, the new account ends with the vault it stands on.
    private void arrive(OpenAccount fresh, Message note) {
        if (left) {
            background.run(() -> {
                fresh.close();
                return null;
            }, done -> { }, this::failed);
        } else {
            navigator.go(new Place.Overview(fresh, note));
        }
    }

    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException unwritten -> problem.set(ChangeProblem.of(unwritten, ChangeProblem.FAILED).text());
            // The vault was closed under the work, by locking.
            case IllegalStateException closed when left -> { }
            case RuntimeException bug -> throw bug;
            default -> throw new IllegalStateException(failure);
        }
    }
}
