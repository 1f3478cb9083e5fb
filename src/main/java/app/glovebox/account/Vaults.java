package app.glovebox.account;

import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.PortalAddress;
import java.nio.file.Path;
import java.util.List;

/// The vault files of this computer. The vault implements it; all methods block.
public interface Vaults {
    boolean exists(Path file);

    /// How the passwords of that vault are stretched, newest first, read from its header without any key. More than one
    /// while a password is being changed.
    List<KdfSpec> passwordSpecs(Path file) throws VaultRefusedException;

    /// Opens it with the key derived from a password, whichever of its passwords that is. The caller keeps owning (and closes) the keys.
    ///
    /// @throws VaultRefusedException `WRONG_PASSWORD` when the key does not fit: nothing else is learned
    OpenVault open(Path file, PasswordKeys keys) throws VaultRefusedException;

    /// Opens it with the recovery words. The caller keeps owning (and closes) them.
    ///
    /// @throws VaultRefusedException `WRONG_PASSWORD` when they are not the words of this vault
    OpenVault open(Path file, RecoveryPhrase phrase) throws VaultRefusedException;

    /// Opens it with a vault key wrapped for quick unlock. The caller keeps owning (and closes) the key.
    ///
    /// @throws VaultRefusedException `WRONG_PASSWORD` when the key is another, or the wrapped one no longer holds
    OpenVault open(Path file, SecretBytes quickKey, byte[] wrapped) throws VaultRefusedException;

    /// Makes a new vault, complete on disk when this returns; a failure leaves no file behind.
    OpenVault create(Path file, KdfSpec spec, PasswordKeys keys, Profile profile, PortalAddress portal)
            throws VaultRefusedException;

    /// Deletes the vault file and everything beside it that belongs to it.
    void delete(Path file) throws VaultRefusedException;

    /// Keeps other programs from that vault until the answer is closed, also while it is not open here: for as long as
    /// another file takes its place.
    ///
    /// @throws VaultRefusedException `IN_USE` if another program has it
    Held hold(Path file) throws VaultRefusedException;

    /// A vault held.
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
