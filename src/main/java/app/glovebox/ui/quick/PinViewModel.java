package app.glovebox.ui.quick;

import app.glovebox.account.Cancellation;
import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.RememberedAccount;
import app.glovebox.account.RememberedAccounts;
import app.glovebox.account.quick.QuickOutcome;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The locked screen where a PIN may be tried. FX thread only.
public final class PinViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PinViewModel.class.getName());

    private final QuickUnlock quick;
    private final Background background;
    private final Navigator navigator;
    private final EmailAddress address;
    private final Message limits;
    private final ReadOnlyObjectWrapper<RememberedAccount> account = new ReadOnlyObjectWrapper<>(this, "account");
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private Cancellation running;

    public PinViewModel(QuickUnlock quick, RememberedAccounts accounts, Background background, Navigator navigator,
            EmailAddress address) {
        this.quick = quick;
        this.background = background;
        this.navigator = navigator;
        this.address = address;
        limits = Message.of(quick.armed(address).filter(slot -> slot.lasting()).isPresent() ? "quick.limits.keyring"
                : "quick.limits.process");
        quick.armed(address).filter(slot -> slot.tries() > 0).ifPresent(slot ->
                problem.set(Message.of("quick.left", QuickUnlock.MOST_TRIES - slot.tries())));
        background.run(accounts::all, rows -> rows.stream().filter(row -> row.address().equals(address)).findFirst()
                .ifPresent(account::set), PinViewModel::bug);
    }

    /// Whose vault it is; null when the accounts list does not tell.
    ReadOnlyObjectProperty<RememberedAccount> accountProperty() {
        return account.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// What the PIN protects, and what not.
    Message limits() {
        return limits;
    }

    /// Takes what was typed over and wipes it, whatever comes of it. An empty field costs no try.
    void unlock(Passphrase pin) {
        if (busy.get() || pin.length() == 0) {
            pin.close();
            if (!busy.get()) {
                problem.set(Message.of("quick.missing"));
            }
            return;
        }
        Cancellation mine = new Cancellation();
        running = mine;
        problem.set(Message.NONE);
        busy.set(true);
        background.run(() -> {
            try (pin) {
                return quick.open(address, pin, mine);
            }
        }, outcome -> ended(mine, outcome), failed -> failed(mine, failed));
    }

    void cancel() {
        if (running != null) {
            running.cancel();
        }
    }

    void usePassword() {
        if (!busy.get()) {
            navigator.go(new Place.PasswordAsked(address, Message.NONE));
        }
    }

    /// Leaves this account locked.
    void signInAsSomeoneElse() {
        if (!busy.get()) {
            navigator.go(new Place.SignIn(Optional.empty(), Message.of("signin.note.locked")));
        }
    }

    /// What is still running opens nothing any more.
    @Override
    public void close() {
        cancel();
    }

    private void ended(Cancellation mine, QuickOutcome outcome) {
        busy.set(false);
        switch (outcome) {
            case QuickOutcome.Opened(OpenAccount opened) when mine.cancelled() -> {
                // Cancelled between the worker's last look and here.
                background.run(() -> {
                    opened.close();
                    return address;
                }, closed -> { }, PinViewModel::bug);
            }
            case QuickOutcome.Opened(OpenAccount opened) -> navigator.go(new Place.Overview(opened, Message.NONE));
            case QuickOutcome.WrongPin(int left) -> problem.set(Message.of("quick.wrong", left));
            case QuickOutcome.Cancelled _ -> problem.set(quick.armed(address).isPresent()
                    ? Message.of("quick.cancelled") : Message.NONE);
            case QuickOutcome.PasswordAsked(var why) -> askPassword(mine, switch (why) {
                case OVER -> "quick.over";
                case USED_UP -> "quick.usedUp";
                case CHANGED -> "quick.changed";
                case HALF_GONE -> "quick.halfGone";
                case KEYRING_LOCKED -> "quick.keyringLocked";
                case NO_KEYRING -> "quick.noKeyring";
                case VAULT -> "quick.vault";
            });
        }
    }

    private void failed(Cancellation mine, Exception failure) {
        busy.set(false);
        if (failure instanceof StorageException) {
            LOG.log(System.Logger.Level.WARNING, "quick.not-counted", failure);
            askPassword(mine, "quick.notCounted");
        } else {
            bug(failure);
        }
    }

    private void askPassword(Cancellation mine, String key) {
        if (!mine.cancelled()) {
            navigator.go(new Place.PasswordAsked(address, Message.of(key)));
        }
    }

    private static void bug(Exception failure) {
        throw new IllegalStateException(failure);
    }
}
