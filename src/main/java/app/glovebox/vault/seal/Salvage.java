package app.glovebox.vault.seal;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultKeys;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/// Opens what is left in a file of sealed records that need not be whole, each thing by itself. Takes the keys over.
/// Used by one thread at a time.
public final class Salvage implements AutoCloseable {
    /// How many numbers of records share a bucket.
    public static final int BUCKET = Buckets.SIZE;

    private final Database database;
    private final VaultKeys keys;
    private final DataKeys data;
    private final Sealing sealing;

    /// @param keys  the vault's, which are closed with this
    /// @param spare another file of this vault, for the data keys if this one has none
    /// @throws StoreException if neither has any for these keys
    public Salvage(Database database, byte[] vaultId, VaultKeys keys, Database spare) throws StoreException {
        this.database = database;
        this.keys = keys;
        boolean done = false;
        try {
            data = dataKeys(database, spare, vaultId, keys);
            sealing = new Sealing(vaultId, keys, data);
            done = true;
        } finally {
            if (!done) {
                keys.close();
            }
        }
    }

    private static DataKeys dataKeys(Database database, Database spare, byte[] vaultId, VaultKeys keys)
            throws StoreException {
        try {
            DataKeys own = database.read(connection -> DataKeys.read(connection, vaultId, keys));
            if (!own.numbers().isEmpty()) {
                return own;
            }
        } catch (StoreException broken) {
            // Those of the other file opened all there was when it was made.
        }
        return spare.read(connection -> DataKeys.read(connection, vaultId, keys));
    }

    /// Which states of records the buckets name that open.
    ///
    /// @param shut takes the numbers of those that do not
    public NavigableMap<RecordId, Mark> named(Map<Long, Mark> buckets, Set<Long> shut) {
        NavigableMap<RecordId, Mark> named = new TreeMap<>();
        buckets.forEach((number, mark) -> {
            try {
                Bucket bucket = database.read(connection -> Buckets.load(connection, sealing, number, mark));
                for (int i = 0; i < bucket.size(); i++) {
                    named.put(bucket.id(i), bucket.get(bucket.id(i)));
                }
            } catch (StoreException broken) {
                shut.add(number);
            }
        });
        return named;
    }

    /// How many records the file had when it was last written; empty if that cannot be read.
    public OptionalLong count() {
        try {
            return OptionalLong.of(database.read(connection -> SetState.of(sealing.open(Sealing.TABLE_SET,
                    SetState.PLACE, 0, HeadRows.get(connection, HeadRows.SET))).count()));
        } catch (StoreException broken) {
            return OptionalLong.empty();
        }
    }

    /// Shows a record in that state.
    ///
    /// @throws StoreException if it does not stand there in it, or as the visitor does
    public void show(RecordId id, Mark mark, RecordFile.Visitor visitor) throws StoreException {
        database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT sealed FROM rec WHERE id=?")) {
                query.setBytes(1, id.bytes());
                try (ResultSet row = query.executeQuery()) {
                    new Rows(connection, sealing, null).show(id, mark, row.next() ? row.getBytes(1) : null, visitor);
                }
            }
            return null;
        });
    }

    @Override
    public void close() {
        sealing.close();
        data.close();
        keys.close();
    }
}
