package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The slot a password opens: how it is stretched, a commitment to the key it yields, and the vault key wrapped by it.
///
/// @param wrapped the sealed vault key, [#WRAPPED_LENGTH] bytes
record PasswordSlot(KdfSpec spec, byte[] commitment, byte[] wrapped) {
    static final byte TYPE = 1;
    private static final int WRAPPED_LENGTH = AesGcm.KEY_LENGTH + AesGcm.OVERHEAD;
    static final int LENGTH = KdfSpec.SALT_LENGTH + 3 * Integer.BYTES + HmacSha256.LENGTH + WRAPPED_LENGTH;
    private static final byte[] COMMIT = "commit".getBytes(StandardCharsets.US_ASCII);

    /// @param core the header's fixed part, bound into the slot
    static PasswordSlot make(byte[] core, KdfSpec spec, SecretBytes keyEncryptionKey, SecretBytes vaultKey) {
        byte[] bound = bound(core, spec);
        try (AesGcm run = new AesGcm(keyEncryptionKey)) {
            return new PasswordSlot(spec, HmacSha256.of(keyEncryptionKey, COMMIT, bound),
                    run.seal(vaultKey.open(), bound));
        }
    }

    /// The vault key; empty if this is not the key the slot was made with.
    ///
    /// @throws AEADBadTagException if it is, but the wrapped key was changed
    Optional<SecretBytes> open(byte[] core, SecretBytes keyEncryptionKey) throws AEADBadTagException {
        byte[] bound = bound(core, spec);
        if (!MessageDigest.isEqual(commitment, HmacSha256.of(keyEncryptionKey, COMMIT, bound))) {
            return Optional.empty();
        }
        try (AesGcm run = new AesGcm(keyEncryptionKey)) {
            return Optional.of(SecretBytes.owning(run.open(wrapped, bound)));
        }
    }

    void put(ByteBuffer out) {
        putSpec(out, spec);
        out.put(commitment).put(wrapped);
    }

    static PasswordSlot get(ByteBuffer in) {
        byte[] salt = new byte[KdfSpec.SALT_LENGTH];
        in.get(salt);
        KdfSpec spec = new KdfSpec(salt, new KdfCost(in.getInt(), in.getInt(), in.getInt()));
        byte[] commitment = new byte[HmacSha256.LENGTH];
        in.get(commitment);
        byte[] wrapped = new byte[WRAPPED_LENGTH];
        in.get(wrapped);
        return new PasswordSlot(spec, commitment, wrapped);
    }

    private static byte[] bound(byte[] core, KdfSpec spec) {
        ByteBuffer out = ByteBuffer.allocate(core.length + KdfSpec.SALT_LENGTH + 3 * Integer.BYTES).put(core);
        putSpec(out, spec);
        return out.array();
    }

    private static void putSpec(ByteBuffer out, KdfSpec spec) {
        out.put(spec.salt()).putInt(spec.cost().memoryKib()).putInt(spec.cost().passes()).putInt(spec.cost().lanes());
    }
}
