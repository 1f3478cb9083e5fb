package app.glovebox.vault.slot;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;

/// The keys of an open vault that come from its vault key, each 32 bytes. Whoever holds this closes it.
///
/// @param vault  the vault key itself, for wrapping it anew when a slot is added
/// @param set    codes each bucket for the set's root
/// @param head   wraps the data keys
/// @param header authenticates the public header
public record VaultKeys(SecretBytes vault, SecretBytes set, SecretBytes head, SecretBytes header)
        implements AutoCloseable {

    /// Derives them; the caller keeps owning the vault key.
    static VaultKeys from(SecretBytes vaultKey) {
        return new VaultKeys(SecretBytes.copyOf(vaultKey.open()), derive(vaultKey, "set/2"), derive(vaultKey, "head/2"),
                derive(vaultKey, "header/1"));
    }

    /// The same again, for another owner.
    public VaultKeys again() {
        return from(vault);
    }

    private static SecretBytes derive(SecretBytes vaultKey, String name) {
        return KeyDerivation.hkdf(vaultKey, "glovebox/vault/" + name, AesGcm.KEY_LENGTH);
    }

    @Override
    public void close() {
        vault.close();
        set.close();
        head.close();
        header.close();
    }
}
