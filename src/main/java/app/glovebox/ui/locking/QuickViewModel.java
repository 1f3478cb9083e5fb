package app.glovebox.ui.locking;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.quick.QuickSlot;
import app.glovebox.account.quick.QuickUnlock;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether a PIN unlocks this account, and the ways to set one and be rid of it. FX thread only.
public final class QuickViewModel {
    private static final System.Logger LOG = System.getLogger(QuickViewModel.class.getName());

    private final QuickUnlock quick;
    private final OpenAccount account;
    private final Background background;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Optional<QuickSlot>> slot;
    private final ReadOnlyObjectWrapper<Message> problem = new ReadOnlyObjectWrapper<>(this, "problem", Message.NONE);

    public QuickViewModel(QuickUnlock quick, OpenAccount account, Background background, Navigator navigator) {
        this.quick = quick;
        this.account = account;
        this.background = background;
        this.navigator = navigator;
        slot = new ReadOnlyObjectWrapper<>(this, "slot", quick.armed(account.profile().address()));
    }

    ReadOnlyObjectProperty<Optional<QuickSlot>> slotProperty() {
        return slot.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    static Message effect(Optional<QuickSlot> slot) {
        return Message.of(slot.map(set -> set.lasting() ? "locking.pin.lasting" : "locking.pin.process")
                .orElse("locking.pin.none"));
    }

    /// Sets one where there is none, else ends the one there is.
    void change() {
        if (slot.get().isEmpty()) {
            navigator.go(new Place.PinSetup(account));
            return;
        }
        background.run(() -> {
            quick.end(account.profile().address());
            return Optional.<QuickSlot>empty();
        }, gone -> {
            problem.set(Message.NONE);
            slot.set(gone);
        }, this::failed);
    }

    private void failed(Exception failure) {
        if (failure instanceof StorageException) {
            LOG.log(System.Logger.Level.WARNING, "locking.pin-not-ended", failure);
            problem.set(Message.of("locking.pin.notEnded"));
        } else {
            throw new IllegalStateException(failure);
        }
    }
}
