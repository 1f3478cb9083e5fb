package app.glovebox.vault.slot;

import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The vault key wrapped for quick unlock. It is kept elsewhere than in the header, and holds for exactly the passwords
/// there were when it was made: without one of them, or under another vault key, it opens nothing.
public final class QuickWrap {
    private QuickWrap() {
    }

    /// The wrapped key; empty if the password's key opens no slot of this header. The caller keeps owning both keys.
    public static Optional<byte[]> make(VaultHeader header, SecretBytes keyEncryptionKey, SecretBytes quickKey)
            throws StoreException {
        Optional<VaultHeader.Unlocked> unlocked = header.unlock(keyEncryptionKey);
        if (unlocked.isEmpty()) {
            return Optional.empty();
        }
        try (VaultKeys keys = unlocked.get().keys()) {
            ByteBuffer out = ByteBuffer.allocate(WrappedKey.LENGTH);
            WrappedKey.make(bound(header), quickKey, keys.vault()).put(out);
            return Optional.of(out.array());
        }
    }

    /// Opens a vault with it; empty if it was wrapped by another key, beside other passwords or for another vault key.
    public static Optional<VaultHeader.Unlocked> open(VaultHeader header, SecretBytes quickKey, byte[] wrapped) {
        if (wrapped.length != WrappedKey.LENGTH) {
            return Optional.empty();
        }
        try {
            WrappedKey key = WrappedKey.get(ByteBuffer.wrap(wrapped));
            Optional<SecretBytes> vaultKey = key.open(bound(header), quickKey);
            return vaultKey.isPresent() ? Optional.of(header.unlocked(key, vaultKey.get())) : Optional.empty();
        } catch (AEADBadTagException | StoreException others) {
            return Optional.empty();
        }
    }

    private static byte[] bound(VaultHeader header) {
        List<SlotId> passwords = header.slots().entrySet().stream()
                .filter(slot -> slot.getValue() == SlotKind.PASSWORD).map(Map.Entry::getKey).toList();
        ByteBuffer out = ByteBuffer.allocate(header.core().length + passwords.size() * Long.BYTES).put(header.core());
        passwords.forEach(id -> out.putLong(id.value()));
        return out.array();
    }
}
