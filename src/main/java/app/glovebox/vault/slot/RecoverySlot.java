package app.glovebox.vault.slot;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The slot the recovery words open. Their 256 bits cannot be guessed, so nothing is stretched; the salt keeps two
/// slots of the same words apart.
record RecoverySlot(byte[] salt, WrappedKey key) implements Slot {
    static final byte TYPE = 2;
    private static final int SALT_LENGTH = 16;
    static final int LENGTH = SALT_LENGTH + WrappedKey.LENGTH;

    /// @param core the header's fixed part, bound into the slot
    static RecoverySlot make(byte[] core, SecretBytes entropy, SecretBytes vaultKey) {
        byte[] salt = SecretBytes.random(SALT_LENGTH).open();
        try (SecretBytes keyEncryptionKey = keyEncryptionKey(salt, entropy)) {
            return new RecoverySlot(salt, WrappedKey.make(bound(core, salt), keyEncryptionKey, vaultKey));
        }
    }

    /// The vault key; empty if the slot was made with other words.
    ///
    /// @throws AEADBadTagException if with these, but the wrapped key was changed
    Optional<SecretBytes> open(byte[] core, SecretBytes entropy) throws AEADBadTagException {
        try (SecretBytes keyEncryptionKey = keyEncryptionKey(salt, entropy)) {
            return key.open(bound(core, salt), keyEncryptionKey);
        }
    }

    @Override
    public byte type() {
        return TYPE;
    }

    @Override
    public int length() {
        return LENGTH;
    }

    @Override
    public void put(ByteBuffer out) {
        out.put(salt);
        key.put(out);
    }

    static RecoverySlot get(ByteBuffer in) {
        byte[] salt = new byte[SALT_LENGTH];
        in.get(salt);
        return new RecoverySlot(salt, WrappedKey.get(in));
    }

    private static SecretBytes keyEncryptionKey(byte[] salt, SecretBytes entropy) {
        return KeyDerivation.hkdf(entropy, "glovebox/recovery/1/" + HexFormat.of().formatHex(salt),
                AesGcm.KEY_LENGTH);
    }

    private static byte[] bound(byte[] core, byte[] salt) {
        return ByteBuffer.allocate(core.length + SALT_LENGTH).put(core).put(salt).array();
    }
}
