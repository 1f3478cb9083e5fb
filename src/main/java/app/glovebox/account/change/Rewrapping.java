package app.glovebox.account.change;

import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import java.lang.System.Logger.Level;

/// Gives a vault the password that its account at the Portal has by now.
public record Rewrapping(KeySlots slots, IntentStore store) {
    private static final System.Logger LOG = System.getLogger(Rewrapping.class.getName());

    /// The password was changed on another computer and has just been proved to the Portal: it becomes the one that
    /// opens this vault.
    ///
    /// @param spec as the Portal has it, within our bounds
    /// @param keys what that password yields; the caller's
    public void wrapAnew(KdfSpec spec, PasswordKeys keys) throws StorageException {
        store.forget();
        keepOnly(slots, slots.addPassword(spec, keys.keyEncryptionKey()));
        LOG.log(Level.INFO, "password.wrapped-anew");
    }

    static void keepOnly(KeySlots slots, SlotId slot) throws StorageException {
        for (KeySlot other : slots.all()) {
            if (other.kind() == SlotKind.PASSWORD && !other.id().equals(slot)) {
                slots.remove(other.id());
            }
        }
    }
}
