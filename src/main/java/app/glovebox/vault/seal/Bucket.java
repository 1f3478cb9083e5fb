package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The marks of up to [Buckets#SIZE] numbers, oldest first, kept the way they are sealed: `number in here (1) | scatter (8) |
/// mark` each. A tree of objects instead took longer to copy than the bucket takes to seal, and most of the memory.
final class Bucket {
    private static final int ENTRY = 1 + Long.BYTES + Mark.LENGTH;
    private static final int MARK = 1 + Long.BYTES;

    private final long number;
    private ByteBuffer entries;

    private Bucket(long number, ByteBuffer entries) {
        this.number = number;
        this.entries = entries;
    }

    static Bucket empty(long number) {
        return new Bucket(number, ByteBuffer.allocate(0));
    }

    /// @param bytes belong to the bucket from now on
    /// @throws StoreException `DAMAGED` if these are no marks of that bucket, or not in order
    static Bucket of(long number, byte[] bytes) throws StoreException {
        Bucket bucket = new Bucket(number, ByteBuffer.wrap(bytes));
        boolean whole = bytes.length % ENTRY == 0;
        for (int i = 0; whole && i < bucket.size(); i++) {
            RecordId id = bucket.id(i);
            whole = Buckets.of(id) == number && (i == 0 || bucket.id(i - 1).compareTo(id) < 0);
        }
        if (!whole) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        return bucket;
    }

    long number() {
        return number;
    }

    Bucket copy() {
        return new Bucket(number, ByteBuffer.wrap(bytes()));
    }

    /// In an array of the caller's own.
    byte[] bytes() {
        return entries.array().clone();
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return entries.capacity() / ENTRY;
    }

    RecordId id(int index) {
        return new RecordId(number * Buckets.SIZE + entries.get(index * ENTRY), entries.getLong(index * ENTRY + 1));
    }

    /// The record's mark, null if there is no such record.
    Mark get(RecordId id) {
        int index = find(id);
        return index < 0 ? null : Mark.get(entries, index * ENTRY + MARK);
    }

    void put(RecordId id, Mark mark) {
        int index = find(id);
        if (index < 0) {
            index = -1 - index;
            byte[] more = new byte[entries.capacity() + ENTRY];
            System.arraycopy(entries.array(), 0, more, 0, index * ENTRY);
            System.arraycopy(entries.array(), index * ENTRY, more, (index + 1) * ENTRY,
                    entries.capacity() - index * ENTRY);
            entries = ByteBuffer.wrap(more);
        }
        entries.put(index * ENTRY, (byte) (id.number() - number * Buckets.SIZE)).putLong(index * ENTRY + 1, id.scatter());
        mark.put(entries.slice(index * ENTRY + MARK, Mark.LENGTH));
    }

    void remove(RecordId id) {
        int index = find(id);
        if (index >= 0) {
            byte[] less = new byte[entries.capacity() - ENTRY];
            System.arraycopy(entries.array(), 0, less, 0, index * ENTRY);
            System.arraycopy(entries.array(), (index + 1) * ENTRY, less, index * ENTRY,
                    less.length - index * ENTRY);
            entries = ByteBuffer.wrap(less);
        }
    }

    /// The records sealed with another key than this.
    List<RecordId> stale(int otherThan) {
        List<RecordId> stale = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (Mark.get(entries, i * ENTRY + MARK).key() != otherThan) {
                stale.add(id(i));
            }
        }
        return stale;
    }

    /// Where the record stands; if there is none, -1 and down from where it would.
    private int find(RecordId id) {
        // Where it is while none before it is gone.
        long first = id.number() - number * Buckets.SIZE;
        if (first >= 0 && first < size() && id((int) first).equals(id)) {
            return (int) first;
        }
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = id(middle).compareTo(id);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }
}
