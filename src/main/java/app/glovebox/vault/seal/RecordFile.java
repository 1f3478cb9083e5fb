package app.glovebox.vault.seal;

import app.glovebox.secret.HmacSha256;
import app.glovebox.store.Database;
import app.glovebox.store.Migration;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/// An opened file of sealed records. Owns its database and keys: closing it closes the one and wipes the others. Used by
/// one thread at a time.
///
/// Opening reads the set row, which state of each bucket is the valid one, and the records wanted early. From then on
/// any other record is checked when it is read, and [#check()] checks them all.
public final class RecordFile implements Source, AutoCloseable {
    /// `GBXV`.
    public static final int APPLICATION_ID = 0x47425856;
    // Asked for at every look at a file: read once.
    private static final List<Migration> MIGRATIONS =
            List.of(Migration.resource(RecordFile.class, "V001__sealed_records.sql"),
                    Migration.resource(RecordFile.class, "V002__buckets.sql"));
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

    /// What is done while a connection is free.
    @FunctionalInterface
    interface Within<T> {
        T run(Connection connection, Sealing sealing) throws SQLException, StoreException;
    }

    private final Database database;
    private final VaultKeys keys;
    private final DataKeys data;
    private final Rules rules;
    private Buckets buckets;
    private VaultHeader header;
    private SetState state;
    private StoreException.Kind closedOff;

    private RecordFile(Database database, VaultHeader header, VaultKeys keys, DataKeys data, Rules rules) {
        this.database = database;
        this.header = header;
        this.keys = keys;
        this.data = data;
        this.rules = rules;
    }

    RecordFile(NewFile made, DataKeys data, Buckets buckets, SetState state) {
        this(made.database(), made.header(), made.keys(), data, made.rules());
        this.buckets = buckets;
        this.state = state;
    }

    /// The schema, for whoever opens the database. The second step comes with a new file only: see `vault.upgrade`.
    public static List<Migration> migrations() {
        return MIGRATIONS;
    }

    /// Shows the early records to the visitor, and takes database and keys over if all is well so far.
    ///
    /// @throws StoreException `DAMAGED` if anything read is not as it was left, `NEWER_VERSION` for a suite of data
    ///         keys unknown here
    public static RecordFile open(Database database, VaultHeader header, VaultKeys keys, Rules rules, Visitor visitor)
            throws StoreException {
        return database.read(connection -> {
            DataKeys data = DataKeys.read(connection, header.vaultId(), keys);
            RecordFile file = new RecordFile(database, header, keys, data, rules);
            boolean done = false;
            try (Sealing sealing = file.sealing()) {
                file.load(connection, sealing, visitor);
                done = true;
                return file;
            } finally {
                if (!done) {
                    data.close();
                }
            }
        });
    }

    private void load(Connection connection, Sealing sealing, Visitor visitor) throws SQLException, StoreException {
        state = SetState.of(sealing.open(Sealing.TABLE_SET, SetState.PLACE, 0,
                HeadRows.get(connection, HeadRows.SET)));
        if (!state.keys().equals(data.numbers()) || !Arrays.equals(header.mac(), state.header())) {
            throw damaged();
        }
        buckets = Buckets.read(connection, sealing, state.root());
        new Rows(connection, sealing, buckets).show(state.early(), visitor);
    }

    /// Makes the changes in one transaction that is on disk when this returns, or none of them. Work that changes
    /// nothing writes nothing.
    public <T> T write(Work<T> work) throws StoreException {
        return write((same, unused) -> same, work);
    }

    /// As [#write(Work)], with another header of the same vault and keys in the same transaction.
    ///
    /// @throws StoreException of the kind it was closed off with
    public <T> T write(HeaderChange change, Work<T> work) throws StoreException {
        if (closedOff != null) {
            throw new StoreException(closedOff, null);
        }
        VaultHeader next = change.of(header, keys);
        Buckets.Draft draft = buckets.draft();
        SetState[] after = {state};
        try {
            T result = database.write(connection -> {
                try (Sealing sealing = sealing();
                        RecordTransaction transaction =
                                new RecordTransaction(connection, sealing, draft, state, rules)) {
                    T made = work.run(transaction);
                    if (next != header) {
                        HeadRows.put(connection, next.key(), next.bytes());
                    }
                    if (next != header || transaction.changed()) {
                        after[0] = transaction.finish(next);
                    }
                    return made;
                }
            });
            draft.adopt();
            state = after[0];
            header = next;
            return result;
        } finally {
            data.retain(state.keys());
        }
    }

    /// From now on nothing is written any more.
    ///
    /// @param why what a try is answered with
    public void closeOff(StoreException.Kind why) {
        closedOff = why;
    }

    public VaultHeader header() {
        return header;
    }

    /// Shows these records in the order given.
    public void read(Collection<RecordId> ids, Visitor visitor) throws StoreException {
        within((connection, sealing) -> {
            new Rows(connection, sealing, buckets).show(ids, visitor);
            return null;
        });
    }

    /// Shows all records, oldest first.
    public void readAll(Visitor visitor) throws StoreException {
        each((id, version, plain) -> visitor.record(id, plain));
    }

    @Override
    public void each(Versioned visitor) throws StoreException {
        within((connection, sealing) -> {
            new Rows(connection, sealing, buckets).showAll(visitor);
            return null;
        });
    }

    /// A check of all there is, from the beginning.
    public SetCheck check() {
        return new SetCheck(this);
    }

    /// The same keys again, for another file of this vault; the caller closes them.
    public VaultKeys keysAgain() {
        return keys.again();
    }

    /// Commits since the vault was made.
    @Override
    public long sequence() {
        return state.sequence();
    }

    @Override
    public long next() {
        return state.next();
    }

    /// Stands for all records and the header outside of this file, 32 bytes. Not the root itself: from two of those the
    /// code of what changed in between could be told.
    public byte[] rootDigest() {
        return HmacSha256.of(keys.set(), ANCHOR, state.root(), state.header());
    }

    /// How many records there are.
    public int records() {
        return Math.toIntExact(state.count());
    }

    /// Names the present state: files of this vault with the same stamp hold the same.
    public String stamp() {
        return stamp(state.sequence(), rootDigest());
    }

    /// The name of a state.
    public static String stamp(long sequence, byte[] rootDigest) {
        return Long.toHexString(sequence) + "." + HexFormat.of().formatHex(rootDigest, 0, STAMP_LENGTH);
    }

    /// Writes all of it over an empty file.
    public void copyTo(Path target) throws StoreException {
        database.copyTo(target);
    }

    /// Whether SQLite finds its own pages in order.
    public boolean pagesWhole() throws StoreException {
        return database.pagesWhole();
    }

    /// Reads and checks every record anew, from the file, forgetting what memory knows.
    ///
    /// @throws StoreException `DAMAGED` if anything is not as it was left
    public void verify(Visitor visitor) throws StoreException {
        RecordFile again = open(database, header, keys, rules, (id, plain) -> { });
        try {
            again.check().finish(visitor);
            if (!again.stamp().equals(stamp())) {
                throw damaged();
            }
        } finally {
            again.data.close();
        }
    }

    /// Wipes the keys and closes the file; may be called twice.
    @Override
    public void close() {
        buckets.forget();
        data.close();
        keys.close();
        database.close();
    }

    Buckets buckets() {
        return buckets;
    }

    /// The number of the data key that seals now.
    int key() {
        return state.key();
    }

    /// How many data keys there are.
    int keys() {
        return state.keys().size();
    }

    <T> T within(Within<T> work) throws StoreException {
        return database.read(connection -> {
            try (Sealing sealing = sealing()) {
                return work.run(connection, sealing);
            }
        });
    }

    private Sealing sealing() {
        return new Sealing(header.vaultId(), keys, data);
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
