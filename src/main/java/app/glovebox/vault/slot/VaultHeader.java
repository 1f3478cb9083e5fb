package app.glovebox.vault.slot;

import app.glovebox.custody.KeySlots;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import javax.crypto.AEADBadTagException;

/// The part of a vault that is readable without a key. Layout, big-endian:
/// `core: magic (4) format (2) suite (1) vault id (16) | slots (1) | slot: type (1) length (2) body … | MAC (32)`.
/// At least one slot is a password's, at most one the recovery words'; they stand in the order they were made. Slots of
/// a type unknown here are kept and passed over. Never changes: another list of slots is another header.
public final class VaultHeader {
    // Of the header, not of the vault: slots are bound to it, and only the one in hand could be made anew.
    private static final short FORMAT = 1;
    public static final int VAULT_ID_LENGTH = 16;
    private static final int MAGIC = 0x47425856;
    private static final int CORE_LENGTH = 4 + 2 + 1 + VAULT_ID_LENGTH;
    private static final int SLOT_HEAD = 3;
    private static final String KEY = "vault";

    private final byte[] bytes;
    private final List<Slot> slots;

    private VaultHeader(byte[] bytes, List<Slot> slots) {
        this.bytes = bytes;
        this.slots = List.copyOf(slots);
    }

    /// A new vault's header and its keys, which the caller owns.
    ///
    /// @param keyEncryptionKey what the password yields under that spec; the caller keeps owning it
    public static Made make(KdfSpec spec, SecretBytes keyEncryptionKey) {
        byte[] core = ByteBuffer.allocate(CORE_LENGTH).putInt(MAGIC).putShort(FORMAT).put(AesGcm.SUITE)
                .put(SecretBytes.random(VAULT_ID_LENGTH).open()).array();
        return make(core, spec, keyEncryptionKey);
    }

    /// A header for the same vault under another vault key, and its keys, which the caller owns. Only that password
    /// opens it: what the other slots hold is the old key.
    public Made renewed(KdfSpec spec, SecretBytes keyEncryptionKey) {
        return make(core(), spec, keyEncryptionKey);
    }

    private static Made make(byte[] core, KdfSpec spec, SecretBytes keyEncryptionKey) {
        try (SecretBytes vaultKey = SecretBytes.random(AesGcm.KEY_LENGTH)) {
            VaultKeys keys = VaultKeys.from(vaultKey);
            return new Made(of(core, List.of(PasswordSlot.make(core, spec, keyEncryptionKey, vaultKey)), keys), keys);
        }
    }

    /// A header with its keys.
    public record Made(VaultHeader header, VaultKeys keys) {
    }

    /// The keys, owned by the caller, and the slot that gave them.
    public record Unlocked(SlotId slot, VaultKeys keys) {
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

    /// As [#read], from the row itself.
    public static VaultHeader parse(byte[] bytes) throws StoreException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.getInt() != MAGIC) {
                throw damaged(null);
            }
            if (in.getShort() != FORMAT || in.get() != AesGcm.SUITE) {
                throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
            }
            VaultHeader header = new VaultHeader(bytes.clone(), slots(in.position(CORE_LENGTH)));
            int passwords = header.passwords().size();
            if (passwords == 0 || passwords > KeySlots.MOST_PASSWORDS || header.recoveries().size() > 1
                    || in.remaining() != HmacSha256.LENGTH) {
                throw damaged(null);
            }
            return header;
        } catch (BufferUnderflowException | IllegalArgumentException cut) {
            throw damaged(cut);
        }
    }

    private static List<Slot> slots(ByteBuffer in) {
        List<Slot> slots = new ArrayList<>();
        for (int left = in.get() & 0xff; left > 0; left--) {
            byte type = in.get();
            byte[] body = new byte[in.getShort() & 0xffff];
            in.get(body);
            slots.add(slot(type, ByteBuffer.wrap(body)));
        }
        return slots;
    }

    private static Slot slot(byte type, ByteBuffer body) {
        Slot slot = switch (type) {
            case PasswordSlot.TYPE -> PasswordSlot.get(body);
            case RecoverySlot.TYPE -> RecoverySlot.get(body);
            default -> new UnknownSlot(type, body.array());
        };
        if (slot.length() != body.capacity()) {
            throw new IllegalArgumentException("slot of " + body.capacity() + " bytes");
        }
        return slot;
    }

    /// How this vault's passwords are stretched, newest first. Not yet authenticated: check the cost before using them.
    public List<KdfSpec> specs() {
        return passwords().reversed().stream().map(PasswordSlot::spec).distinct().toList();
    }

    /// The slots known here, in the order they were made.
    public SequencedMap<SlotId, SlotKind> slots() {
        SequencedMap<SlotId, SlotKind> known = new LinkedHashMap<>();
        for (Slot slot : slots) {
            switch (slot) {
                case PasswordSlot password -> known.put(password.key().id(), SlotKind.PASSWORD);
                case RecoverySlot recovery -> known.put(recovery.key().id(), SlotKind.RECOVERY);
                case UnknownSlot later -> { }
            }
        }
        return known;
    }

    /// Opens with what a password yields; empty if no password slot was made with that key.
    ///
    /// @throws StoreException `DAMAGED` if one was, but the header was changed elsewhere
    public Optional<Unlocked> unlock(SecretBytes keyEncryptionKey) throws StoreException {
        try {
            for (PasswordSlot slot : passwords()) {
                Optional<SecretBytes> vaultKey = slot.open(core(), keyEncryptionKey);
                if (vaultKey.isPresent()) {
                    return Optional.of(unlocked(slot.key(), vaultKey.get()));
                }
            }
            return Optional.empty();
        } catch (AEADBadTagException broken) {
            throw damaged(broken);
        }
    }

    /// Opens with the bytes behind the recovery words; empty if they are others, or there is no such slot.
    ///
    /// @throws StoreException `DAMAGED` if they fit, but the header was changed elsewhere
    public Optional<Unlocked> recover(SecretBytes entropy) throws StoreException {
        try {
            for (RecoverySlot slot : recoveries()) {
                Optional<SecretBytes> vaultKey = slot.open(core(), entropy);
                if (vaultKey.isPresent()) {
                    return Optional.of(unlocked(slot.key(), vaultKey.get()));
                }
            }
            return Optional.empty();
        } catch (AEADBadTagException broken) {
            throw damaged(broken);
        }
    }

    Unlocked unlocked(WrappedKey slot, SecretBytes vaultKey) throws StoreException {
        try (vaultKey) {
            VaultKeys keys = VaultKeys.from(vaultKey);
            if (!isOf(keys)) {
                keys.close();
                throw damaged(null);
            }
            return new Unlocked(slot.id(), keys);
        }
    }

    /// Whether it was made with these keys and is as it was made.
    public boolean isOf(VaultKeys keys) {
        byte[] body = Arrays.copyOf(bytes, bytes.length - HmacSha256.LENGTH);
        return MessageDigest.isEqual(mac(), HmacSha256.of(keys.header(), body));
    }

    /// With a password beside those there are, as the newest; the same one twice is one slot.
    ///
    /// @throws IllegalStateException if there are as many as may be
    public VaultHeader withPassword(KdfSpec spec, SecretBytes keyEncryptionKey, VaultKeys keys) {
        PasswordSlot added = PasswordSlot.make(core(), spec, keyEncryptionKey, keys.vault());
        VaultHeader changed = with(slot -> !added.key().id().equals(id(slot)), added, keys);
        if (changed.passwords().size() > KeySlots.MOST_PASSWORDS) {
            throw new IllegalStateException("no room for another password");
        }
        return changed;
    }

    /// With these recovery words in place of others.
    public VaultHeader withRecovery(SecretBytes entropy, VaultKeys keys) {
        return with(slot -> !(slot instanceof RecoverySlot), RecoverySlot.make(core(), entropy, keys.vault()), keys);
    }

    /// Without that slot; the same header if there is none.
    ///
    /// @throws IllegalStateException for the last password
    public VaultHeader without(SlotId id, VaultKeys keys) {
        SlotKind kind = slots().get(id);
        if (kind == null) {
            return this;
        }
        if (kind == SlotKind.PASSWORD && passwords().size() == 1) {
            throw new IllegalStateException("the last password stays");
        }
        return of(core(), slots.stream().filter(slot -> !id.equals(id(slot))).toList(), keys);
    }

    private static SlotId id(Slot slot) {
        return switch (slot) {
            case PasswordSlot password -> password.key().id();
            case RecoverySlot recovery -> recovery.key().id();
            case UnknownSlot later -> null;
        };
    }

    private VaultHeader with(Predicate<Slot> kept, Slot added, VaultKeys keys) {
        List<Slot> changed = new ArrayList<>(slots.stream().filter(kept).toList());
        changed.add(added);
        return of(core(), changed, keys);
    }

    private static VaultHeader of(byte[] core, List<Slot> slots, VaultKeys keys) {
        int bodies = slots.stream().mapToInt(slot -> SLOT_HEAD + slot.length()).sum();
        ByteBuffer out = ByteBuffer.allocate(CORE_LENGTH + 1 + bodies + HmacSha256.LENGTH)
                .put(core).put((byte) slots.size());
        for (Slot slot : slots) {
            slot.put(out.put(slot.type()).putShort((short) slot.length()));
        }
        out.put(HmacSha256.of(keys.header(), Arrays.copyOf(out.array(), out.position())));
        return new VaultHeader(out.array(), slots);
    }

    private List<PasswordSlot> passwords() {
        return slots.stream().filter(PasswordSlot.class::isInstance).map(PasswordSlot.class::cast).toList();
    }

    private List<RecoverySlot> recoveries() {
        return slots.stream().filter(RecoverySlot.class::isInstance).map(RecoverySlot.class::cast).toList();
    }

    /// The header's code: names exactly this header.
    public byte[] mac() {
        return Arrays.copyOfRange(bytes, bytes.length - HmacSha256.LENGTH, bytes.length);
    }

    /// Names the vault, 16 bytes. Public, no secret.
    public byte[] vaultId() {
        return Arrays.copyOfRange(bytes, CORE_LENGTH - VAULT_ID_LENGTH, CORE_LENGTH);
    }

    byte[] core() {
        return Arrays.copyOf(bytes, CORE_LENGTH);
    }

    /// The row it is kept in: a copy.
    public byte[] bytes() {
        return bytes.clone();
    }

    /// The name of the row it is kept in.
    public String key() {
        return KEY;
    }

    private static StoreException damaged(Throwable cause) {
        return new StoreException(StoreException.Kind.DAMAGED, cause);
    }
}
