package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;

/// The rows of records within one transaction. Whatever is shown was proven by its mark: the seal alone would accept an
/// older state of a record.
record Rows(Connection connection, Sealing sealing, Buckets buckets) {

    /// Shows these in the order given.
    void show(Collection<RecordId> ids, RecordFile.Visitor visitor) throws SQLException, StoreException {
        try (PreparedStatement query = connection.prepareStatement("SELECT sealed FROM rec WHERE id=?")) {
            for (RecordId id : ids) {
                query.setBytes(1, id.bytes());
                try (ResultSet row = query.executeQuery()) {
                    show(id, buckets.mark(connection, sealing, id), row.next() ? row.getBytes(1) : null, visitor);
                }
            }
        }
    }

    /// Shows all there are, oldest first.
    void showAll(Source.Versioned visitor) throws SQLException, StoreException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id,sealed FROM rec ORDER BY id");
                ResultSet row = query.executeQuery()) {
            RecordId id = null;
            while (row.next()) {
                id = next(id, row.getBytes(1));
                Mark mark = buckets.mark(connection, sealing, id);
                show(id, mark, row.getBytes(2), (same, plain) -> visitor.record(same, mark.version(), plain));
            }
        }
    }

    /// Shows one row as found.
    ///
    /// @param mark null if the set knows no such record
    void show(RecordId id, Mark mark, byte[] sealed, RecordFile.Visitor visitor) throws StoreException {
        if (mark == null || !mark.equals(Mark.of(mark.version(), sealed))) {
            throw damaged();
        }
        byte[] plain = sealing.open(Sealing.TABLE_REC, id, mark.version(), sealed);
        try {
            visitor.record(id, plain);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// The name in the row that follows another one in the order of names. A page that is wrong about where its rows lie can
    /// show one twice in the place of another: their number would be right, and each of them what it was.
    ///
    /// @param before null for the first
    static RecordId next(RecordId before, byte[] bytes) throws StoreException {
        if (bytes == null || bytes.length != RecordId.LENGTH) {
            throw damaged();
        }
        RecordId id = RecordId.of(bytes);
        if (before != null && id.compareTo(before) <= 0) {
            throw damaged();
        }
        return id;
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
