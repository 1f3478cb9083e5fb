package app.glovebox.vault.seal;

import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// The changes of one commit. Takes plain records over: each is wiped once it is sealed.
public final class RecordTransaction implements AutoCloseable {
    private final Connection connection;
    private final Sealing sealing;
    private final Buckets.Draft buckets;
    private final SetState before;
    private final Rules rules;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final long scatter = ByteBuffer.wrap(SecretBytes.random(Long.BYTES).open()).getLong();
    private final TreeMap<Integer, Long> seals;
    private final SortedSet<RecordId> early;
    private long count;
    private long next;

    /// @param buckets changed here, adopted by the owner after the commit
    RecordTransaction(Connection connection, Sealing sealing, Buckets.Draft buckets, SetState before,
            Rules rules) throws SQLException {
        this.connection = connection;
        this.sealing = sealing;
        this.buckets = buckets;
        this.before = before;
        this.rules = rules;
        insert = connection.prepareStatement("INSERT INTO rec(id,ver,sealed) VALUES(?,?,?)");
        update = connection.prepareStatement("UPDATE rec SET ver=?,sealed=? WHERE id=?");
        delete = connection.prepareStatement("DELETE FROM rec WHERE id=?");
        seals = new TreeMap<>(before.seals());
        early = new TreeSet<>(before.early());
        count = before.count();
        next = before.next();
    }

    /// Adds a record.
    public RecordId add(byte[] plain) throws SQLException, StoreException {
        RecordId id = new RecordId(next++, scatter);
        insert(id, 1, plain);
        return id;
    }

    /// Replaces a record by its next version.
    public void replace(RecordId id, byte[] plain) throws SQLException, StoreException {
        update(id, mark(id).version() + 1, plain);
    }

    /// Adds the record when `id` is null, else replaces it; answers its id.
    public RecordId put(RecordId id, byte[] plain) throws SQLException, StoreException {
        if (id == null) {
            return add(plain);
        }
        replace(id, plain);
        return id;
    }

    public void delete(RecordId id) throws SQLException, StoreException {
        mark(id);
        delete.setBytes(1, id.bytes());
        expectOne(delete.executeUpdate());
        buckets.open(connection, sealing, id).remove(id);
        early.remove(id);
        count--;
    }

    /// A record of another file under its old name and version.
    void insert(RecordId id, long version, byte[] plain) throws SQLException, StoreException {
        note(id, plain);
        byte[] sealed = seal(Sealing.TABLE_REC, id, version, plain);
        insert.setBytes(1, id.bytes());
        insert.setLong(2, version);
        insert.setBytes(3, sealed);
        insert.executeUpdate();
        buckets.open(connection, sealing, id).put(id, Mark.of(version, sealed));
        count++;
    }

    /// The same versions of these records again, under the newest data key.
    void reseal(List<RecordId> ids) throws SQLException, StoreException {
        for (RecordId id : ids) {
            byte[][] plain = new byte[1][];
            new Rows(connection, sealing, buckets.all()).show(List.of(id), (same, bytes) -> plain[0] = bytes.clone());
            update(id, mark(id).version(), plain[0]);
        }
    }

    private void update(RecordId id, long version, byte[] plain) throws SQLException, StoreException {
        note(id, plain);
        byte[] sealed = seal(Sealing.TABLE_REC, id, version, plain);
        update.setLong(1, version);
        update.setBytes(2, sealed);
        update.setBytes(3, id.bytes());
        expectOne(update.executeUpdate());
        buckets.open(connection, sealing, id).put(id, Mark.of(version, sealed));
    }

    /// From now on another data key seals. Not only when it must: it counts as a change.
    void beginKey() throws SQLException {
        int key = seals.lastKey() + 1;
        HeadRows.putKey(connection, key, sealing.begin(key));
        seals.put(key, 0L);
    }

    /// Lets all data keys go but the newest; no record and no bucket may need them.
    void dropOldKeys() throws SQLException {
        for (int key : Set.copyOf(seals.headMap(seals.lastKey()).keySet())) {
            HeadRows.dropKey(connection, key);
            seals.remove(key);
        }
    }

    boolean changed() {
        return !buckets.changed().isEmpty() || !seals.equals(before.seals());
    }

    /// Seals what the set knows, and answers it.
    ///
    /// @param header the header that belongs to the new state
    SetState finish(VaultHeader header) throws SQLException, StoreException {
        long sequence = before.sequence() + 1;
        byte[] root = before.root().clone();
        try (PreparedStatement put = connection.prepareStatement("REPLACE INTO bucket(n,ver,sealed) VALUES(?,?,?)");
                PreparedStatement drop = connection.prepareStatement("DELETE FROM bucket WHERE n=?")) {
            for (Bucket bucket : buckets.changed().values()) {
                finish(bucket, bucket.isEmpty() ? drop : put, sequence, root);
            }
        }
        int key = keyToSeal();
        SetState after = new SetState(sequence, count, next, root, header.mac(), seals, early);
        HeadRows.put(connection, HeadRows.SET,
                sealing.seal(key, Sealing.TABLE_SET, SetState.PLACE, 0, after.bytes()));
        return after;
    }

    private void finish(Bucket bucket, PreparedStatement change, long version, byte[] root)
            throws SQLException, StoreException {
        long number = bucket.number();
        Mark old = buckets.before(number);
        if (old != null) {
            sealing.fold(root, number, old);
        }
        change.setLong(1, number);
        if (!bucket.isEmpty()) {
            byte[] sealed = seal(Sealing.TABLE_BUCKET, Buckets.place(number), version, bucket.bytes());
            Mark mark = Mark.of(version, sealed);
            sealing.fold(root, number, mark);
            buckets.sealed(number, mark);
            change.setLong(2, version);
            change.setBytes(3, sealed);
        }
        change.executeUpdate();
    }

    private Mark mark(RecordId id) throws SQLException, StoreException {
        Mark mark = buckets.mark(connection, sealing, id);
        if (mark == null) {
            throw new IllegalArgumentException("no such record");
        }
        return mark;
    }

    private void note(RecordId id, byte[] plain) {
        if (rules.early().test(plain)) {
            early.add(id);
        } else {
            early.remove(id);
        }
    }

    private byte[] seal(byte table, RecordId id, long version, byte[] plain) throws SQLException, StoreException {
        byte[] sealed = sealing.seal(keyToSeal(), table, id, version, plain);
        Arrays.fill(plain, (byte) 0);
        return sealed;
    }

    /// Counts one seal more; a key that has made its last one makes room for another.
    private int keyToSeal() throws SQLException {
        if (seals.get(seals.lastKey()) >= rules.limit()) {
            beginKey();
        }
        int key = seals.lastKey();
        seals.merge(key, 1L, Long::sum);
        return key;
    }

    private static void expectOne(int rows) throws StoreException {
        if (rows != 1) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        update.close();
        delete.close();
    }
}
