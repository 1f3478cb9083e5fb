package app.glovebox.vault.seal;

import app.glovebox.secret.HmacSha256;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the set row says of all records together.
///
/// @param sequence commits since the vault was made
/// @param count    records there are
/// @param next     the number of the next record
/// @param root     XOR of the codes of all buckets
/// @param header   the code of the header this set belongs to
/// @param seals    how many seals each data key there is has made; the last one seals what comes next
/// @param early    the directory: the records wanted before all others are read
record SetState(long sequence, long count, long next, byte[] root, byte[] header, SortedMap<Integer, Long> seals,
        SortedSet<RecordId> early) {
    static final RecordId PLACE = new RecordId(0, 0);
    private static final int FIXED = 3 * Long.BYTES + 2 * HmacSha256.LENGTH + 2 * Integer.BYTES;
    private static final int PER_KEY = Integer.BYTES + Long.BYTES;

    SetState {
        seals = Collections.unmodifiableSortedMap(new TreeMap<>(seals));
        early = Collections.unmodifiableSortedSet(new TreeSet<>(early));
    }

    /// Before the first commit; the first data key has sealed nothing yet.
    static SetState empty(VaultHeader header) {
        return new SetState(0, 0, 0, new byte[HmacSha256.LENGTH], header.mac(),
                new TreeMap<>(Map.of(DataKeys.FIRST, 0L)), new TreeSet<>());
    }

    /// The same, counted on from another set.
    SetState from(long otherSequence, long otherNext) {
        return new SetState(otherSequence, count, otherNext, root, header, seals, early);
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(FIXED + seals.size() * PER_KEY + early.size() * RecordId.LENGTH)
                .putLong(sequence).putLong(count).putLong(next).put(root).put(header).putInt(seals.size());
        seals.forEach((key, made) -> out.putInt(key).putLong(made));
        out.putInt(early.size());
        early.forEach(id -> out.put(id.bytes()));
        return out.array();
    }

    /// @throws StoreException `DAMAGED` if this is no set row
    static SetState of(byte[] bytes) throws StoreException {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            long sequence = in.getLong();
            long count = in.getLong();
            long next = in.getLong();
            byte[] root = new byte[HmacSha256.LENGTH];
            byte[] header = new byte[HmacSha256.LENGTH];
            in.get(root).get(header);
            SetState state = new SetState(sequence, count, next, root, header, seals(in), early(in));
            if (in.hasRemaining() || state.seals.isEmpty()) {
                throw new StoreException(StoreException.Kind.DAMAGED, null);
            }
            return state;
        } catch (BufferUnderflowException cut) {
            throw new StoreException(StoreException.Kind.DAMAGED, cut);
        }
    }

    private static SortedMap<Integer, Long> seals(ByteBuffer in) {
        SortedMap<Integer, Long> seals = new TreeMap<>();
        for (int left = in.getInt(); left > 0; left--) {
            seals.put(in.getInt(), in.getLong());
        }
        return seals;
    }

    private static SortedSet<RecordId> early(ByteBuffer in) {
        SortedSet<RecordId> early = new TreeSet<>();
        for (int left = in.getInt(); left > 0; left--) {
            early.add(new RecordId(in.getLong(), in.getLong()));
        }
        return early;
    }

    /// The numbers of the data keys there are.
    Set<Integer> keys() {
        return seals.keySet();
    }

    /// The data key that seals now.
    int key() {
        return seals.lastKey();
    }
}
