package app.glovebox.vault.seal;

import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.sql.SQLException;

/// A set made in an empty database.
public record NewFile(Database database, VaultHeader header, VaultKeys keys, Rules rules) {

    @FunctionalInterface
    private interface Filling {
        void into(RecordTransaction transaction) throws StoreException;
    }

    /// With nothing in it. The file takes database and keys over.
    public RecordFile empty() throws StoreException {
        DataKeys data = new DataKeys();
        Buckets buckets = new Buckets();
        return new RecordFile(this, data, buckets, fill(data, buckets, SetState.empty(header), transaction -> { }));
    }

    /// With all records of another one, sealed anew. Ids and versions stay and the sequence goes on, so that this is a
    /// later state of the same set. The caller keeps owning database and keys.
    ///
    /// @param seen shown each record once it is written
    public void copyOf(Source source, RecordFile.Visitor seen) throws StoreException {
        try (DataKeys data = new DataKeys()) {
            SetState before = SetState.empty(header).from(source.sequence(), source.next());
            fill(data, new Buckets(), before, transaction ->
                    source.each((id, version, plain) -> {
                        insert(transaction, id, version, plain);
                        seen.record(id, plain);
                    }));
        }
    }

    private static void insert(RecordTransaction into, RecordId id, long version, byte[] plain) throws StoreException {
        try {
            into.insert(id, version, plain);
        } catch (SQLException broken) {
            throw StoreException.of(broken);
        }
    }

    private SetState fill(DataKeys data, Buckets buckets, SetState before, Filling filling) throws StoreException {
        Buckets.Draft draft = buckets.draft();
        SetState after = database.write(connection -> {
            try (Sealing sealing = new Sealing(header.vaultId(), keys, data)) {
                HeadRows.put(connection, header.key(), header.bytes());
                HeadRows.putKey(connection, DataKeys.FIRST, sealing.begin(DataKeys.FIRST));
                try (RecordTransaction transaction =
                        new RecordTransaction(connection, sealing, draft, before, rules)) {
                    filling.into(transaction);
                    return transaction.finish(header);
                }
            }
        });
        draft.adopt();
        return after;
    }
}
