package app.glovebox.account;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.PortalAddress;
import java.nio.file.Path;

/// The vault files of this computer. The vault implements it; all methods block.
public interface Vaults {
    boolean exists(Path file);

    /// How the password of that vault is stretched, read from its header without any key.
    KdfSpec passwordSpec(Path file) throws VaultRefusedException;

    /// Opens it with the key derived from the password. The caller keeps owning (and closes) the keys.
    ///
    /// @throws VaultRefusedException `WRONG_PASSWORD` when the key does not fit: nothing else is learned
    OpenVault open(Path file, PasswordKeys keys) throws VaultRefusedException;

    /// Makes a new vault, complete on disk when this returns; a failure leaves no file behind.
    OpenVault create(Path file, KdfSpec spec, PasswordKeys keys, Profile profile, PortalAddress portal)
            throws VaultRefusedException;

    /// Deletes the vault file and everything beside it that belongs to it.
    void delete(Path file) throws VaultRefusedException;
}
