package app.glovebox.custody;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The slots of an open vault. The vault implements it; all methods block. Each change is one transaction, on disk when
/// the method returns, or it did not happen.
public interface KeySlots {
    /// Every slot this version knows, oldest first.
    List<KeySlot> all() throws StorageException;

    /// Whether that password opens this vault, for what asks for it again. Costs a derivation for each password there is,
    /// as on the locked screen. The caller keeps owning it.
    default boolean opensWith(Passphrase password) throws StorageException {
        for (KdfSpec spec : specs()) {
            try (PasswordKeys keys = KeyDerivation.passwordKeys(password, spec)) {
                if (opens(keys.keyEncryptionKey())) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Adds a password beside those there are. The caller keeps owning the key.
    ///
    /// @param keyEncryptionKey what the password yields under that spec
    /// @throws IllegalStateException beyond [#MOST_PASSWORDS]
    SlotId addPassword(KdfSpec spec, SecretBytes keyEncryptionKey) throws StorageException;

    /// Makes these words the ones that open this vault; the former ones open it no more. The caller keeps owning them.
    SlotId setRecovery(RecoveryPhrase phrase) throws StorageException;

    /// The vault key wrapped for quick unlock, to be kept elsewhere; empty if the first key is that of none of this
    /// vault's passwords. It opens the vault as long as these passwords and the vault key stay. The caller keeps owning
    /// both keys.
    Optional<byte[]> wrapFor(SecretBytes keyEncryptionKey, SecretBytes quickKey) throws StorageException;

    /// Takes a slot away; one that is gone already is no failure. The vault key stays the same: who has copied the
    /// file before and knows what opened the slot can still open the copy.
    ///
    /// @throws IllegalStateException for the last password
    void remove(SlotId id) throws StorageException;

    /// Gives the vault a new vault key and seals every record anew, for when a slot may be in wrong hands. Afterwards
    /// this password and these words open it and nothing else; without words there are none. Takes as long as reading and
    /// writing the whole vault, and needs as much room again. Cut anywhere, the old vault or the new one is there whole.
    /// If it fails so late that neither can be opened at once, the vault is closed. The caller keeps owning key and words.
    void rekey(KdfSpec spec, SecretBytes keyEncryptionKey, Optional<RecoveryPhrase> phrase, RekeyProgress progress)
            throws StorageException;

    /// The same, when nobody watches.
    default void rekey(KdfSpec spec, SecretBytes keyEncryptionKey, Optional<RecoveryPhrase> phrase)
            throws StorageException {
        rekey(spec, keyEncryptionKey, phrase, (step, done, total) -> { });
    }

    /// How the passwords are stretched, newest first.
    List<KdfSpec> specs() throws StorageException;

    /// Whether a password that yields that key opens this vault. Changes nothing; the caller keeps owning the key.
    boolean opens(SecretBytes keyEncryptionKey) throws StorageException;

    /// Whether these words open this vault. Changes nothing; the caller keeps owning them.
    boolean proves(RecoveryPhrase phrase) throws StorageException;

    /// When the recovery drill last went well, real time; empty if never.
    Optional<Instant> drilled() throws StorageException;

    /// The recovery drill went well then.
    void drilled(Instant at) throws StorageException;

    /// As many passwords as a vault takes: each costs whoever mistypes one derivation more.
    int MOST_PASSWORDS = 8;
}
