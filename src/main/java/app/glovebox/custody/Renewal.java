package app.glovebox.custody;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import java.util.Optional;

/// Gives an open vault another key because words or a password may be in wrong hands. Blocks for a derivation and as
/// long as the whole vault takes.
public record Renewal(KeySlots slots) {
    /// Only this password and these words open the vault afterwards. The caller keeps owning both.
    ///
    /// @return whether it was done; not if the password does not open the vault: sealed under a slip of the fingers it
    ///         would be lost
    public boolean renew(Passphrase password, Optional<RecoveryPhrase> phrase, RekeyProgress progress)
            throws StorageException {
        for (KdfSpec spec : slots.specs()) {
            PasswordKeys keys = KeyDerivation.passwordKeys(password, spec);
            try (keys) {
                if (slots.opens(keys.keyEncryptionKey())) {
                    slots.rekey(spec, keys.keyEncryptionKey(), phrase, progress);
                    return true;
                }
            }
        }
        return false;
    }
}
