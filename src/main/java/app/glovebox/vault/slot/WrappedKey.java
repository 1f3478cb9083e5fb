package app.glovebox.vault.slot;

import app.glovebox.custody.SlotId;
import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The vault key wrapped by a slot's key, and a commitment to that key, without which one blob could open under two.
///
/// @param wrapped the sealed vault key, [#WRAPPED_LENGTH] bytes
record WrappedKey(byte[] commitment, byte[] wrapped) {
    private static final int WRAPPED_LENGTH = AesGcm.KEY_LENGTH + AesGcm.OVERHEAD;
    static final int LENGTH = HmacSha256.LENGTH + WRAPPED_LENGTH;
    private static final byte[] COMMIT = "commit".getBytes(StandardCharsets.US_ASCII);

    /// @param bound what the slot belongs to: the header's fixed part and the slot's own public bytes
    static WrappedKey make(byte[] bound, SecretBytes keyEncryptionKey, SecretBytes vaultKey) {
        try (AesGcm run = new AesGcm(keyEncryptionKey)) {
            return new WrappedKey(HmacSha256.of(keyEncryptionKey, COMMIT, bound), run.seal(vaultKey.open(), bound));
        }
    }

    /// The vault key; empty if this is not the key it was wrapped by.
    ///
    /// @throws AEADBadTagException if it is, but the wrapped key was changed
    Optional<SecretBytes> open(byte[] bound, SecretBytes keyEncryptionKey) throws AEADBadTagException {
        if (!MessageDigest.isEqual(commitment, HmacSha256.of(keyEncryptionKey, COMMIT, bound))) {
            return Optional.empty();
        }
        try (AesGcm run = new AesGcm(keyEncryptionKey)) {
            return Optional.of(SecretBytes.owning(run.open(wrapped, bound)));
        }
    }

    /// The beginning of the commitment: no two keys share it, and it needs no room of its own.
    SlotId id() {
        return new SlotId(ByteBuffer.wrap(commitment).getLong());
    }

    void put(ByteBuffer out) {
        out.put(commitment).put(wrapped);
    }

    static WrappedKey get(ByteBuffer in) {
        byte[] commitment = new byte[HmacSha256.LENGTH];
        byte[] wrapped = new byte[WRAPPED_LENGTH];
        in.get(commitment).get(wrapped);
        return new WrappedKey(commitment, wrapped);
    }
}
