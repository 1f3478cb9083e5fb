package app.glovebox.sim.portal.gate;

import app.glovebox.sim.portal.file.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// The rows of sessions and their token pairs. Holds no rule but what an ended session is.
final class TokenTable {
    private static final String PAIR = """
            SELECT p.id, p.session, s.account, s.started_at, p.issued_at, p.used, p.retired
            FROM token_pair p JOIN session s ON s.id = p.session WHERE\s""";

    /// Times in milliseconds of real time.
    record Pair(long id, long session, long account, long startedAt, long issuedAt, boolean used, boolean retired) {
    }

    private TokenTable() {
    }

    static Optional<Pair> byRefresh(Connection connection, byte[] hash) throws SQLException {
        return Sql.first(connection, PAIR + "p.refresh_hash = ?", TokenTable::pair, hash);
    }

    static Optional<Pair> byAccess(Connection connection, byte[] hash) throws SQLException {
        return Sql.first(connection, PAIR + "p.access_hash = ?", TokenTable::pair, hash);
    }

    static long open(Connection connection, long account, String device, long now) throws SQLException {
        return Sql.insert(connection, "INSERT INTO session (account, device, started_at) VALUES (?, ?, ?)",
                account, device, now);
    }

    static void insert(Connection connection, long session, FreshPair pair, long now) throws SQLException {
        Sql.update(connection, "INSERT INTO token_pair (session, access_hash, refresh_hash, issued_at)"
                + " VALUES (?, ?, ?, ?)", session, pair.accessHash(), pair.refreshHash(), now);
    }

    /// The first use of a pair retires the ones before it.
    static void use(Connection connection, Pair pair) throws SQLException {
        Sql.update(connection, "UPDATE token_pair SET used = 1 WHERE id = ?", pair.id());
        Sql.update(connection, "UPDATE token_pair SET retired = 1 WHERE session = ? AND id < ?",
                pair.session(), pair.id());
    }

    /// A pair whose reply was lost must not lie about.
    static void dropUnused(Connection connection, long session) throws SQLException {
        Sql.update(connection, "DELETE FROM token_pair WHERE session = ? AND used = 0", session);
    }

    static int close(Connection connection, long session) throws SQLException {
        return Sql.update(connection, "DELETE FROM session WHERE id = ?", session);
    }

    static boolean alive(Connection connection, long session, long now) throws SQLException {
        return Sql.first(connection, """
                SELECT 1 FROM session s JOIN token_pair p ON p.session = s.id
                WHERE s.id = ? AND s.started_at > ? AND p.issued_at > ? AND p.retired = 0 AND p.used = 1""",
                row -> true, session, now - Sessions.LONGEST.toMillis(), now - Sessions.REFRESH_LIFE.toMillis())
                .isPresent();
    }

    /// Rows that can no longer do anything: unused too long, too old, and sessions left without any.
    static void forgetEnded(Connection connection, long now) throws SQLException {
        Sql.update(connection, "DELETE FROM token_pair WHERE issued_at <= ? OR (used = 0 AND issued_at <= ?)",
                now - Sessions.REFRESH_LIFE.toMillis(), now - Sessions.FIRST_USE_WITHIN.toMillis());
        Sql.update(connection, """
                DELETE FROM session WHERE started_at <= ?
                OR NOT EXISTS (SELECT 1 FROM token_pair p WHERE p.session = session.id)""",
                now - Sessions.LONGEST.toMillis());
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5),
                row.getBoolean(6), row.getBoolean(7));
    }
}
