package app.glovebox.vault.repair;

import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.util.Optional;

/// Gets the keys of a vault out of its header.
record Unlocking(KdfPolicy policy) {
    /// The caller owns the keys, and keeps owning the password. Empty if it opens no slot.
    Optional<VaultKeys> keys(VaultHeader header, Passphrase password) throws StoreException {
        for (KdfSpec spec : header.specs()) {
            if (policy.accepts(spec.cost())) {
                try (PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
                    Optional<VaultHeader.Unlocked> unlocked = header.unlock(keys.keyEncryptionKey());
                    if (unlocked.isPresent()) {
                        return unlocked.map(VaultHeader.Unlocked::keys);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
