package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SortedMap;
import java.util.TreeMap;

/// The few rows there are one of: the public header, the sealed set row, and each data key.
final class HeadRows {
    static final String SET = "set";
    private static final String KEY = "key/";

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

    /// The wrapped data keys by their numbers.
    static SortedMap<Integer, byte[]> keys(Connection connection) throws SQLException, StoreException {
        SortedMap<Integer, byte[]> found = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT k,v FROM head WHERE k GLOB 'key/*'");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                byte[] wrapped = row.getBytes(2);
                int number = Integer.parseInt(row.getString(1).substring(KEY.length()));
                // Each once: pages that point to one another could go on for ever.
                if (wrapped == null || found.put(number, wrapped) != null) {
                    throw new StoreException(StoreException.Kind.DAMAGED, null);
                }
            }
        } catch (NumberFormatException odd) {
            throw new StoreException(StoreException.Kind.DAMAGED, odd);
        }
        return found;
    }

    static void putKey(Connection connection, int number, byte[] wrapped) throws SQLException {
        put(connection, KEY + number, wrapped);
    }

    static void dropKey(Connection connection, int number) throws SQLException {
        try (PreparedStatement drop = connection.prepareStatement("DELETE FROM head WHERE k=?")) {
            drop.setString(1, KEY + number);
            drop.executeUpdate();
        }
    }
}
