package app.glovebox.vault.seal;

import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The changes of one commit. Takes plain records over: each is wiped once it is sealed.
public final class RecordTransaction implements AutoCloseable {
    private final Sealing sealing;
    private final Map<RecordId, Mark> before;
    private final long limit;
    private final Map<RecordId, Optional<Mark>> changes = new HashMap<>();
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final byte[] root;
    private final long scatter = ByteBuffer.wrap(SecretBytes.random(Long.BYTES).open()).getLong();
    private long count;
    private long seals;
    private long next;

    /// @param before the valid marks; read here, changed by the owner after the commit
    RecordTransaction(Connection connection, Sealing sealing, Map<RecordId, Mark> before, SetState state, long limit)
            throws SQLException {
        this.sealing = sealing;
        this.before = before;
        this.limit = limit;
        insert = connection.prepareStatement("INSERT INTO rec(id,ver,sealed) VALUES(?,?,?)");
        update = connection.prepareStatement("UPDATE rec SET ver=?,sealed=? WHERE id=?");
        delete = connection.prepareStatement("DELETE FROM rec WHERE id=?");
        root = state.root().clone();
        count = state.count();
        seals = state.seals();
        next = state.next();
    }

    /// Adds a record.
    public RecordId add(byte[] plain) throws SQLException, StoreException {
        RecordId id = new RecordId(next++, scatter);
        byte[] sealed = seal(id, 1, plain);
        insert.setBytes(1, id.bytes());
        insert.setLong(2, 1);
        insert.setBytes(3, sealed);
        insert.executeUpdate();
        count++;
        changed(id, Mark.of(1, sealed));
        return id;
    }

    /// Replaces a record by its next version.
    public void replace(RecordId id, byte[] plain) throws SQLException, StoreException {
        Mark old = mark(id);
        byte[] sealed = seal(id, old.version() + 1, plain);
        update.setLong(1, old.version() + 1);
        update.setBytes(2, sealed);
        update.setBytes(3, id.bytes());
        expectOne(update.executeUpdate());
        sealing.fold(root, id, old);
        changed(id, Mark.of(old.version() + 1, sealed));
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
        Mark old = mark(id);
        delete.setBytes(1, id.bytes());
        expectOne(delete.executeUpdate());
        sealing.fold(root, id, old);
        count--;
        changes.put(id, Optional.empty());
    }

    /// @param header the header that belongs to the new state
    SetState after(SetState state, VaultHeader header) {
        return new SetState(state.sequence() + 1, count, seals, next, root, header.mac());
    }

    Map<RecordId, Optional<Mark>> changes() {
        return changes;
    }

    private Mark mark(RecordId id) {
        Mark mark = changes.containsKey(id) ? changes.get(id).orElse(null) : before.get(id);
        if (mark == null) {
            throw new IllegalArgumentException("no such record");
        }
        return mark;
    }

    private void changed(RecordId id, Mark mark) {
        sealing.fold(root, id, mark);
        changes.put(id, Optional.of(mark));
    }

    private byte[] seal(RecordId id, long version, byte[] plain) throws StoreException {
        if (seals >= limit) {
            throw new StoreException(StoreException.Kind.UNREADABLE, new SealLimitException(limit));
        }
        seals++;
        byte[] sealed = sealing.seal(id, version, plain);
        Arrays.fill(plain, (byte) 0);
        return sealed;
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
