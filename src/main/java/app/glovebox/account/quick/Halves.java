package app.glovebox.account.quick;

import app.glovebox.secret.SecretBytes;
import java.util.Optional;

/// The two places a half may lie.
///
/// @param keyring beyond this process
/// @param process within it
public record Halves(HalfKeeper keyring, ProcessHalves process) {

    /// Keeps it where it is to last; answers whether that is the keyring.
    boolean keep(String id, SecretBytes half, boolean lasting) {
        if (lasting) {
            try {
                keyring.keep(id, half);
                return true;
            } catch (NoKeyringException none) {
                // It lasts as long as this process, and whoever wanted more is told.
            }
        }
        process.keep(id, half);
        return false;
    }

    Optional<SecretBytes> find(QuickSlot slot) throws NoKeyringException {
        return (slot.lasting() ? keyring : process).find(slot.id());
    }

    void drop(QuickSlot slot) {
        (slot.lasting() ? keyring : process).drop(slot.id());
    }

    /// Whether it may still be there; asks nobody.
    boolean mayHave(QuickSlot slot) {
        return slot.lasting() || process.has(slot.id());
    }
}
