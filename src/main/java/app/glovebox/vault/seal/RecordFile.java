package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.store.Database;
import app.glovebox.store.Migration;
import app.glovebox.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An opened file of sealed records. Owns its database and keys: closing it closes the one and wipes the other. Used by
/// one thread at a time.
///
/// All records are read once at opening and checked against the set row; from then on memory knows the valid state of
/// each, and anything else found in the file is damage.
public final class RecordFile implements AutoCloseable {
    /// `GBXV`.
    public static final int APPLICATION_ID = 0x47425856;
    /// Random 96-bit nonces allow 2^32 seals per key (SP 800-38D); half of it leaves room to rotate the key.
    static final long SEAL_LIMIT = 1L << 31;
    private static final int STAMP_LENGTH = 8;
    private static final byte[] ANCHOR = "anchor".getBytes(StandardCharsets.US_ASCII);

    /// Takes one plain record, which is wiped afterwards.
    @FunctionalInterface
    public interface Visitor {
        /// @throws StoreException if the record makes no sense
        void record(RecordId id, byte[] plain) throws StoreException;
    }

    /// Changes made together.
    @FunctionalInterface
    public interface Work<T> {
        T run(RecordTransaction transaction) throws SQLException, StoreException;
    }

    /// What comes in place of a header.
    @FunctionalInterface
    public interface HeaderChange {
        VaultHeader of(VaultHeader header, VaultKeys keys);
    }

    private final Database database;
    private final VaultKeys keys;
    private final long limit;
    private final Map<RecordId, Mark> marks = new HashMap<>();
    private VaultHeader header;
    private SetState state;

    private RecordFile(Database database, VaultHeader header, VaultKeys keys, long limit) {
        this.database = database;
        this.header = header;
        this.keys = keys;
        this.limit = limit;
    }

    /// The schema, for whoever opens the database.
    public static List<Migration> migrations() {
        return List.of(Migration.resource(RecordFile.class, "V001__sealed_records.sql"));
    }

    /// Makes the empty set in an empty database and takes database and keys over.
    public static RecordFile create(Database database, VaultHeader header, VaultKeys keys) throws StoreException {
        RecordFile file = new RecordFile(database, header, keys, SEAL_LIMIT);
        file.state = SetState.empty(header);
        database.write(connection -> {
            try (Sealing sealing = new Sealing(header, keys)) {
                HeadRows.put(connection, header.key(), header.bytes());
                HeadRows.put(connection, HeadRows.SET, sealing.sealSet(file.state));
                return null;
            }
        });
        return file;
    }

    /// Reads and checks every record, shows each to the visitor, and takes database and keys over if all is well.
    ///
    /// @throws StoreException `DAMAGED` if anything was dropped, added, swapped, put back or changed
    public static RecordFile open(Database database, VaultHeader header, VaultKeys keys, Visitor visitor)
            throws StoreException {
        return open(database, header, keys, visitor, SEAL_LIMIT);
    }

    static RecordFile open(Database database, VaultHeader header, VaultKeys keys, Visitor visitor, long limit)
            throws StoreException {
        RecordFile file = new RecordFile(database, header, keys, limit);
        database.read(connection -> {
            try (Sealing sealing = new Sealing(header, keys)) {
                file.state = sealing.openSet(HeadRows.get(connection, HeadRows.SET));
                file.verify(connection, sealing, visitor);
                return null;
            }
        });
        return file;
    }

    /// Makes the changes in one transaction that is on disk when this returns, or none of them. Work that changes
    /// nothing writes nothing.
    public <T> T write(Work<T> work) throws StoreException {
        return write((same, unused) -> same, work);
    }

    /// As [#write(Work)], with another header of the same vault and keys in the same transaction.
    public <T> T write(HeaderChange change, Work<T> work) throws StoreException {
        VaultHeader next = change.of(header, keys);
        Map<RecordId, Optional<Mark>> changes = new HashMap<>();
        SetState[] after = {state};
        T result = database.write(connection -> {
            try (Sealing sealing = new Sealing(header, keys);
                    RecordTransaction transaction =
                            new RecordTransaction(connection, sealing, marks, state, limit)) {
                T made = work.run(transaction);
                changes.putAll(transaction.changes());
                if (next != header) {
                    HeadRows.put(connection, next.key(), next.bytes());
                }
                if (next != header || !changes.isEmpty()) {
                    after[0] = transaction.after(state, next);
                    HeadRows.put(connection, HeadRows.SET, sealing.sealSet(after[0]));
                }
                return made;
            }
        });
        changes.forEach((id, mark) -> mark.ifPresentOrElse(kept -> marks.put(id, kept), () -> marks.remove(id)));
        state = after[0];
        header = next;
        return result;
    }

    public VaultHeader header() {
        return header;
    }

    /// Shows these records in the order given.
    public void read(Collection<RecordId> ids, Visitor visitor) throws StoreException {
        database.read(connection -> {
            try (Sealing sealing = new Sealing(header, keys);
                    PreparedStatement query = connection.prepareStatement("SELECT sealed FROM rec WHERE id=?")) {
                for (RecordId id : ids) {
                    query.setBytes(1, id.bytes());
                    try (ResultSet row = query.executeQuery()) {
                        visit(sealing, id, row.next() ? row.getBytes(1) : null, visitor);
                    }
                }
                return null;
            }
        });
    }

    /// Shows all records, oldest first.
    public void readAll(Visitor visitor) throws StoreException {
        database.read(connection -> {
            try (Sealing sealing = new Sealing(header, keys);
                    PreparedStatement query = connection.prepareStatement("SELECT id,sealed FROM rec ORDER BY id");
                    ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    visit(sealing, id(row.getBytes(1)), row.getBytes(2), visitor);
                }
                return null;
            }
        });
    }

    /// Seals every record anew, with other keys, into an empty database of the same vault. Ids and versions stay, and the
    /// sequence goes on, so that the copy is a later state of the same set. The caller keeps owning database and keys.
    public void copyTo(Database empty, VaultHeader next, VaultKeys fresh) throws StoreException {
        SetState after = new SetState(state.sequence() + 1, state.count(), state.count(), state.next(),
                new byte[state.root().length], next.mac());
        try (Resealing copy = new Resealing(next, fresh)) {
            empty.write(out -> {
                readAll((id, plain) -> copy.add(out, id, marks.get(id).version(), plain, after.root()));
                copy.finish(out, after);
                return null;
            });
        }
    }

    /// Commits since the vault was made.
    public long sequence() {
        return state.sequence();
    }

    /// Stands for all records and the header outside of this file, 32 bytes. Not the root itself: from two of those the
    /// code of what changed in between could be told.
    public byte[] rootDigest() {
        return HmacSha256.of(keys.set(), ANCHOR, state.root(), state.header());
    }

    /// How many records there are.
    public int records() {
        return marks.size();
    }

    /// Names the present state: files of this vault with the same stamp hold the same.
    public String stamp() {
        return Long.toHexString(state.sequence()) + "." + HexFormat.of().formatHex(rootDigest(), 0, STAMP_LENGTH);
    }

    /// Writes all of it over an empty file.
    public void copyTo(Path target) throws StoreException {
        database.copyTo(target);
    }

    /// Whether SQLite finds its own pages in order.
    public boolean pagesWhole() throws StoreException {
        return database.pagesWhole();
    }

    /// Reads and checks every record anew, from the file.
    ///
    /// @throws StoreException `DAMAGED` if anything is not as it was left
    public void verify(Visitor visitor) throws StoreException {
        if (!open(database, header, keys, visitor, limit).stamp().equals(stamp())) {
            throw damaged();
        }
    }

    /// Opens a copy of this vault from scratch, changes nothing in it, checks every record and tells its stamp.
    ///
    /// @throws StoreException if it is damaged, or another vault's
    public String rehearse(Path copy, Visitor visitor) throws StoreException {
        try (Database second = Database.openFrozen(copy, APPLICATION_ID, migrations().size())) {
            return open(second, VaultHeader.read(second), keys, visitor, limit).stamp();
        }
    }

    /// Wipes the keys and closes the file; may be called twice.
    @Override
    public void close() {
        marks.clear();
        keys.close();
        database.close();
    }

    private void visit(Sealing sealing, RecordId id, byte[] sealed, Visitor visitor) throws StoreException {
        Mark mark = marks.get(id);
        // The seal would accept an older state of this record: only the mark tells which one is valid.
        if (mark == null || sealed == null || sealed.length < AesGcm.OVERHEAD
                || !mark.equals(Mark.of(mark.version(), sealed))) {
            throw damaged();
        }
        show(sealing, id, mark.version(), sealed, visitor);
    }

    private static void show(Sealing sealing, RecordId id, long version, byte[] sealed, Visitor visitor)
            throws StoreException {
        byte[] plain = sealing.open(id, version, sealed);
        try {
            visitor.record(id, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    private void verify(Connection connection, Sealing sealing, Visitor visitor) throws SQLException, StoreException {
        byte[] root = new byte[state.root().length];
        try (PreparedStatement query = connection.prepareStatement("SELECT id,ver,sealed FROM rec ORDER BY id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                RecordId id = id(row.getBytes(1));
                long version = row.getLong(2);
                byte[] sealed = row.getBytes(3);
                if (sealed == null) {
                    throw damaged();
                }
                show(sealing, id, version, sealed, visitor);
                Mark mark = Mark.of(version, sealed);
                sealing.fold(root, id, mark);
                marks.put(id, mark);
            }
        }
        boolean whole = Arrays.equals(root, state.root()) && marks.size() == state.count()
                && Arrays.equals(header.mac(), state.header());
        if (!whole) {
            throw damaged();
        }
    }

    private static RecordId id(byte[] bytes) throws StoreException {
        if (bytes == null || bytes.length != RecordId.LENGTH) {
            throw damaged();
        }
        return RecordId.of(bytes);
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
