package app.glovebox.ui.quick;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.quick.Arming;
import app.glovebox.account.quick.PinRules;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.secret.Passphrase;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Setting a PIN: the password again, the PIN twice, and how long it is to hold. FX thread only.
public final class PinSetupViewModel implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(PinSetupViewModel.class.getName());

    private final QuickUnlock quick;
    private final OpenAccount account;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);
    private final ReadOnlyObjectWrapper<Message> done = new ReadOnlyObjectWrapper<>(this, "done", Message.NONE);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private boolean left;

    public PinSetupViewModel(QuickUnlock quick, OpenAccount account, Background background, Navigator navigator) {
        this.quick = quick;
        this.account = account;
        this.background = background;
        this.navigator = navigator;
    }

    /// What was typed; taken over and wiped, whatever comes of it.
    record Typed(Passphrase password, Passphrase pin, Passphrase again) implements AutoCloseable {
        @Override
        public void close() {
            password.close();
            pin.close();
            again.close();
        }
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// What has been set; none before.
    ReadOnlyObjectProperty<Message> doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// @param lasting whether it is to hold over restarts
    void set(Typed typed, boolean lasting) {
        Message wrong = busy.get() ? Message.NONE : wrong(typed);
        if (busy.get() || !wrong.isNone()) {
            typed.close();
            problem.set(wrong);
            return;
        }
        problem.set(Message.NONE);
        busy.set(true);
        background.run(() -> {
            try (typed) {
                return quick.arm(account, typed.password(), typed.pin(), lasting);
            }
        }, this::ended, this::failed);
    }

    /// Back to the settings.
    void leave() {
        if (!busy.get()) {
            navigator.go(new Place.Preferences(account));
        }
    }

    @Override
    public void close() {
        left = true;
    }

    private static Message wrong(Typed typed) {
        if (typed.password().length() == 0) {
            return Message.of("signin.password.missing");
        }
        return PinRules.weakness(typed.pin()).map(weakness -> switch (weakness) {
            case SHORT -> Message.of("quick.weak.short", PinRules.SHORTEST);
            case REPEATED -> Message.of("quick.weak.repeated");
            case ROW -> Message.of("quick.weak.row");
        }).orElse(typed.pin().equals(typed.again()) ? Message.NONE : Message.of("quick.different"));
    }

    private void ended(Arming arming) {
        busy.set(false);
        switch (arming) {
            case LASTING -> done.set(Message.of("quick.set.lasting"));
            case UNTIL_CLOSED -> done.set(Message.of("quick.set.process"));
            case NO_KEYRING -> done.set(Message.of("quick.set.noKeyring"));
            case WRONG_PASSWORD -> problem.set(Message.of("quick.wrongPassword"));
        }
    }

    private void failed(Exception failure) {
        busy.set(false);
        switch (failure) {
            case StorageException unwritten -> {
                LOG.log(System.Logger.Level.WARNING, "quick.not-set", unwritten);
                problem.set(Message.of("quick.notSet"));
            }
            case VaultRefusedException refused -> {
                LOG.log(System.Logger.Level.WARNING, "quick.not-set", refused);
                problem.set(Message.of("quick.notSet"));
            }
            // Locked meanwhile: there is nobody to tell.
            case IllegalStateException closed when left -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
