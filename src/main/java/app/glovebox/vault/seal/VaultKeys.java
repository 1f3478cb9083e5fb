package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;

/// The keys of an open vault, each 32 bytes. Whoever holds this closes it.
///
/// @param vault  the vault key itself, for wrapping it anew when a slot is added
/// @param record seals records
/// @param set    codes each record for the set's root
/// @param head   seals the set row
/// @param header authenticates the public header
public record VaultKeys(SecretBytes vault, SecretBytes record, SecretBytes set, SecretBytes head,
        SecretBytes header) implements AutoCloseable {

    /// Derives them; the caller keeps owning the vault key.
    static VaultKeys from(SecretBytes vaultKey) {
        return new VaultKeys(SecretBytes.copyOf(vaultKey.open()), derive(vaultKey, "record"), derive(vaultKey, "set"),
                derive(vaultKey, "head"), derive(vaultKey, "header"));
    }

    private static SecretBytes derive(SecretBytes vaultKey, String name) {
        return KeyDerivation.hkdf(vaultKey, "glovebox/vault/" + name + "/1", AesGcm.KEY_LENGTH);
    }

    @Override
    public void close() {
        vault.close();
        record.close();
        set.close();
        head.close();
        header.close();
    }
}
