package app.glovebox.ui.recovery;

import app.glovebox.account.OpenAccount;
import app.glovebox.custody.SlotKind;
import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the vault has no recovery words yet, and the way to them.
public final class ReminderViewModel {
    private final OpenAccount account;
    private final Navigator navigator;
    private final ReadOnlyBooleanWrapper missing = new ReadOnlyBooleanWrapper(this, "missing");

    public ReminderViewModel(OpenAccount account, Background background, Navigator navigator) {
        this.account = account;
        this.navigator = navigator;
        background.run(() -> account.vault().keySlots().all().stream().noneMatch(slot -> slot.kind() == SlotKind.RECOVERY),
                missing::set, ReminderViewModel::unknown);
    }

    ReadOnlyBooleanProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }

    void make() {
        navigator.go(new Place.KeyCeremony(account, Place.KeyCeremony.Why.MAKE));
    }

    /// A vault that cannot be read, or was closed meanwhile, has worse news of its own.
    private static void unknown(Exception failure) {
        if (!(failure instanceof StorageException) && !(failure instanceof IllegalStateException)) {
            throw new IllegalStateException(failure);
        }
    }
}
