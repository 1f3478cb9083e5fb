package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/// The part of a vault that is readable without a key. Layout, big-endian:
/// `core: magic (4) format (2) suite (1) vault id (16) | slots (1) | slot: type (1) length (2) body … | MAC (32)`.
/// Slots of a type unknown here are kept and passed over.
public final class VaultHeader {
    static final short FORMAT = 1;
    static final int VAULT_ID_LENGTH = 16;
    private static final int MAGIC = 0x47425856;
    private static final int CORE_LENGTH = 4 + 2 + 1 + VAULT_ID_LENGTH;
    private static final int SLOT_HEAD = 3;
    private static final String KEY = "vault";

    private final byte[] bytes;
    private final PasswordSlot slot;

    private VaultHeader(byte[] bytes, PasswordSlot slot) {
        this.bytes = bytes;
        this.slot = slot;
    }

    /// A new vault's header and its keys, which the caller owns.
    ///
    /// @param keyEncryptionKey what the password yields under that spec; the caller keeps owning it
    public static Made make(KdfSpec spec, SecretBytes keyEncryptionKey) {
        byte[] core = ByteBuffer.allocate(CORE_LENGTH).putInt(MAGIC).putShort(FORMAT).put(AesGcm.SUITE)
                .put(SecretBytes.random(VAULT_ID_LENGTH).open()).array();
        try (SecretBytes vaultKey = SecretBytes.random(AesGcm.KEY_LENGTH)) {
            PasswordSlot slot = PasswordSlot.make(core, spec, keyEncryptionKey, vaultKey);
            VaultKeys keys = VaultKeys.from(vaultKey);
            int length = CORE_LENGTH + 1 + SLOT_HEAD + PasswordSlot.LENGTH + HmacSha256.LENGTH;
            ByteBuffer out = ByteBuffer.allocate(length).put(core).put((byte) 1)
                    .put(PasswordSlot.TYPE).putShort((short) PasswordSlot.LENGTH);
            slot.put(out);
            out.put(HmacSha256.of(keys.header(), Arrays.copyOf(out.array(), out.position())));
            return new Made(new VaultHeader(out.array(), slot), keys);
        }
    }

    /// A header with its keys.
    public record Made(VaultHeader header, VaultKeys keys) {
    }

    /// Reads the header of a vault.
    ///
    /// @throws StoreException `NEWER_VERSION` for a format or suite unknown here, `DAMAGED` if it is none
    public static VaultHeader read(Database database) throws StoreException {
        byte[] bytes = database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT v FROM head WHERE k=?")) {
                query.setString(1, KEY);
                try (ResultSet row = query.executeQuery()) {
                    return row.next() ? row.getBytes(1) : null;
                }
            }
        });
        if (bytes == null) {
            throw damaged(null);
        }
        return parse(bytes);
    }

    static VaultHeader parse(byte[] bytes) throws StoreException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.getInt() != MAGIC) {
                throw damaged(null);
            }
            if (in.getShort() != FORMAT || in.get() != AesGcm.SUITE) {
                throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
            }
            PasswordSlot slot = passwordSlot(in.position(CORE_LENGTH));
            if (slot == null || in.remaining() != HmacSha256.LENGTH) {
                throw damaged(null);
            }
            return new VaultHeader(bytes.clone(), slot);
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw damaged(cut);
        }
    }

    private static PasswordSlot passwordSlot(ByteBuffer in) {
        PasswordSlot found = null;
        for (int left = in.get(); left > 0; left--) {
            byte type = in.get();
            int end = (in.getShort() & 0xffff) + in.position();
            if (type == PasswordSlot.TYPE) {
                found = PasswordSlot.get(in);
            }
            in.position(end);
        }
        return found;
    }

    /// How this vault's password is stretched. Not yet authenticated: check the cost before using it.
    public KdfSpec spec() {
        return slot.spec();
    }

    /// The vault's keys, owned by the caller; empty if that is not the key of the password slot.
    ///
    /// @throws StoreException `DAMAGED` if it is, but the header was changed elsewhere
    public Optional<VaultKeys> unlock(SecretBytes keyEncryptionKey) throws StoreException {
        try {
            Optional<SecretBytes> opened = slot.open(Arrays.copyOf(bytes, CORE_LENGTH), keyEncryptionKey);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (SecretBytes vaultKey = opened.get()) {
                return Optional.of(checked(VaultKeys.from(vaultKey)));
            }
        } catch (AEADBadTagException broken) {
            throw damaged(broken);
        }
    }

    private VaultKeys checked(VaultKeys keys) throws StoreException {
        byte[] body = Arrays.copyOf(bytes, bytes.length - HmacSha256.LENGTH);
        if (!MessageDigest.isEqual(mac(), HmacSha256.of(keys.header(), body))) {
            keys.close();
            throw damaged(null);
        }
        return keys;
    }

    /// The header's code: names exactly this header.
    byte[] mac() {
        return Arrays.copyOfRange(bytes, bytes.length - HmacSha256.LENGTH, bytes.length);
    }

    byte[] vaultId() {
        return Arrays.copyOfRange(bytes, CORE_LENGTH - VAULT_ID_LENGTH, CORE_LENGTH);
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String key() {
        return KEY;
    }

    private static StoreException damaged(Throwable cause) {
        return new StoreException(StoreException.Kind.DAMAGED, cause);
    }
}
