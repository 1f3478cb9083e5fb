package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// Records sealed under other keys into another database, one after the other. Closed when all are in.
final class Resealing implements AutoCloseable {
    private final VaultHeader header;
    private final Sealing sealing;

    Resealing(VaultHeader header, VaultKeys keys) {
        this.header = header;
        sealing = new Sealing(header, keys);
    }

    /// @param root what the record is folded into
    void add(Connection out, RecordId id, long version, byte[] plain, byte[] root) throws StoreException {
        byte[] sealed = sealing.seal(id, version, plain);
        sealing.fold(root, id, Mark.of(version, sealed));
        try (PreparedStatement insert = out.prepareStatement("INSERT INTO rec(id,ver,sealed) VALUES(?,?,?)")) {
            insert.setBytes(1, id.bytes());
            insert.setLong(2, version);
            insert.setBytes(3, sealed);
            insert.executeUpdate();
        } catch (SQLException broken) {
            throw StoreException.of(broken);
        }
    }

    void finish(Connection out, SetState state) throws SQLException {
        HeadRows.put(out, header.key(), header.bytes());
        HeadRows.put(out, HeadRows.SET, sealing.sealSet(state));
    }

    @Override
    public void close() {
        sealing.close();
    }
}
