package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/// The few rows there are one of: the public header and the sealed set row.
final class HeadRows {
    static final String SET = "set";

    private HeadRows() {
    }

    /// @throws StoreException `DAMAGED` if there is none
    static byte[] get(Connection connection, String key) throws SQLException, StoreException {
        try (PreparedStatement query = connection.prepareStatement("SELECT v FROM head WHERE k=?")) {
            query.setString(1, key);
            try (ResultSet row = query.executeQuery()) {
                byte[] value = row.next() ? row.getBytes(1) : null;
                if (value == null) {
                    throw new StoreException(StoreException.Kind.DAMAGED, null);
                }
                return value;
            }
        }
    }

    static void put(Connection connection, String key, byte[] value) throws SQLException {
        String sql = "INSERT INTO head(k,v) VALUES(?,?) ON CONFLICT(k) DO UPDATE SET v=excluded.v";
        try (PreparedStatement put = connection.prepareStatement(sql)) {
            put.setString(1, key);
            put.setBytes(2, value);
            put.executeUpdate();
        }
    }
}
