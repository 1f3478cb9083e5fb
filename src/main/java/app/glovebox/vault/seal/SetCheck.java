package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;

/// Opens every record of a file once and compares all there is with what the set says, one bucket a step. Between two
/// steps the file may be read and changed: what changed meanwhile this program wrote itself.
public final class SetCheck {
    private static final byte[] LOWEST = {};

    private final RecordFile file;
    private long bucket;
    private byte[] from = LOWEST;
    private long done;
    private boolean over;

    SetCheck(RecordFile file) {
        this.file = file;
    }

    /// One step; the visitor sees each record that is still as it was left. A step that failed for another reason than
    /// damage can be tried again, and shows its records again.
    ///
    /// @return whether all is checked
    /// @throws StoreException `DAMAGED` if anything was dropped, added, swapped, put back or changed
    public boolean step(RecordFile.Visitor visitor) throws StoreException {
        if (!over) {
            over = file.within((connection, sealing) -> step(connection, sealing, visitor));
        }
        return over;
    }

    /// All steps that are left.
    public void finish(RecordFile.Visitor visitor) throws StoreException {
        while (!over) {
            step(visitor);
        }
    }

    public boolean isOver() {
        return over;
    }

    /// Records checked until now.
    public long done() {
        return done;
    }

    private boolean step(Connection connection, Sealing sealing, RecordFile.Visitor visitor)
            throws SQLException, StoreException {
        OptionalLong next = file.buckets().from(bucket);
        if (next.isEmpty()) {
            rows(connection, sealing, Bucket.empty(bucket), null, visitor);
            if (file.buckets().known() != file.records() || rows(connection, file.records() + 1L) != file.records()) {
                throw damaged();
            }
            return true;
        }
        byte[] upTo = new RecordId((next.getAsLong() + 1) * Buckets.SIZE, 0).bytes();
        Bucket expected = file.buckets().in(connection, sealing, next.getAsLong());
        rows(connection, sealing, expected, upTo, visitor);
        done += expected.size();
        bucket = next.getAsLong() + 1;
        from = upTo;
        return false;
    }

    private void rows(Connection connection, Sealing sealing, Bucket expected, byte[] upTo,
            RecordFile.Visitor visitor) throws SQLException, StoreException {
        Rows rows = new Rows(connection, sealing, file.buckets());
        int seen = 0;
        String sql = "SELECT id,ver,sealed FROM rec WHERE id>=?" + (upTo == null ? "" : " AND id<?") + " ORDER BY id";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setBytes(1, from);
            if (upTo != null) {
                query.setBytes(2, upTo);
            }
            try (ResultSet row = query.executeQuery()) {
                RecordId id = null;
                while (row.next()) {
                    id = Rows.next(id, row.getBytes(1));
                    Mark mark = expected.get(id);
                    // More than there are may come from pages that point to one another, without an end.
                    if (mark == null || mark.version() != row.getLong(2) || seen == expected.size()) {
                        throw damaged();
                    }
                    rows.show(id, mark, row.getBytes(3), visitor);
                    seen++;
                }
            }
        }
        if (seen != expected.size()) {
            throw damaged();
        }
    }

    /// Rows of a name that is none are beyond all ranges; only their number tells.
    ///
    /// @param most where counting ends
    private static long rows(Connection connection, long most) throws SQLException {
        String sql = "SELECT count(*) FROM (SELECT 1 FROM rec LIMIT ?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, most);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private static StoreException damaged() {
        return new StoreException(StoreException.Kind.DAMAGED, null);
    }
}
