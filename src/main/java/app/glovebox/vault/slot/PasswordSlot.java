package app.glovebox.vault.slot;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The slot a password opens: how it is stretched, and the vault key wrapped by what that yields.
record PasswordSlot(KdfSpec spec, WrappedKey key) implements Slot {
    static final byte TYPE = 1;
    private static final int SPEC_LENGTH = KdfSpec.SALT_LENGTH + 3 * Integer.BYTES;
    static final int LENGTH = SPEC_LENGTH + WrappedKey.LENGTH;

    /// @param core the header's fixed part, bound into the slot
    static PasswordSlot make(byte[] core, KdfSpec spec, SecretBytes keyEncryptionKey, SecretBytes vaultKey) {
        return new PasswordSlot(spec, WrappedKey.make(bound(core, spec), keyEncryptionKey, vaultKey));
    }

    /// The vault key; empty if this is not the key the slot was made with.
    ///
    /// @throws AEADBadTagException if it is, but the wrapped key was changed
    Optional<SecretBytes> open(byte[] core, SecretBytes keyEncryptionKey) throws AEADBadTagException {
        return key.open(bound(core, spec), keyEncryptionKey);
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
        putSpec(out, spec);
        key.put(out);
    }

    static PasswordSlot get(ByteBuffer in) {
        byte[] salt = new byte[KdfSpec.SALT_LENGTH];
        in.get(salt);
        KdfSpec spec = new KdfSpec(salt, new KdfCost(in.getInt(), in.getInt(), in.getInt()));
        return new PasswordSlot(spec, WrappedKey.get(in));
    }

    private static byte[] bound(byte[] core, KdfSpec spec) {
        ByteBuffer out = ByteBuffer.allocate(core.length + SPEC_LENGTH).put(core);
        putSpec(out, spec);
        return out.array();
    }

    private static void putSpec(ByteBuffer out, KdfSpec spec) {
        out.put(spec.salt()).putInt(spec.cost().memoryKib()).putInt(spec.cost().passes()).putInt(spec.cost().lanes());
    }
}
