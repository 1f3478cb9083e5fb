package app.glovebox.sim.portal.gate;

import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;

/// Counts wrong sign-ins per address, known or not: five are free, then each one doubles a delay from 1 s to 15 min.
///
/// A try is counted before its proof is looked at, and taken back when the proof is right. So neither many tries at
/// once nor a killed process yields a guess more than the rule allows. Forgotten a day after the last wrong try.
final class WrongTries {
    static final int FREE = 5;
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);
    private static final int MOST_ADDRESSES = 20_000;

    private final Database database;
    private final InstantSource real;

    WrongTries(Database database, InstantSource real) {
        this.database = database;
        this.real = real;
    }

    /// Where an address stands.
    ///
    /// @param tries   counted so far
    /// @param delay   until the next may be made; zero when at once
    /// @param counted whether this call counted one
    record Standing(int tries, Duration delay, boolean counted) {
        int left() {
            return Math.max(0, FREE - tries);
        }
    }

    Standing standing(byte[] address) throws StoreException {
        boolean ahead = database.read(connection -> ahead(connection, address));
        return ahead ? database.write(connection -> rebased(connection, address))
                : database.read(connection -> standing(connection, address));
    }

    /// Counts one try in advance. Counts nothing when one has to wait first.
    Standing count(byte[] address) throws StoreException {
        return database.write(connection -> {
            Standing before = rebased(connection, address);
            if (!before.delay().isZero()) {
                return before;
            }
            Standing after = new Standing(before.tries() + 1, delay(before.tries() + 1), true);
            long now = real.millis();
            Sql.update(connection, """
                    INSERT INTO wrong_try (address, tries, last_at, wait_until) VALUES (?, ?, ?, ?)
                    ON CONFLICT (address) DO UPDATE
                    SET tries = excluded.tries, last_at = excluded.last_at, wait_until = excluded.wait_until""",
                    address, after.tries(), now, now + after.delay().toMillis());
            forgetOld(connection, now);
            return after;
        });
    }

    /// The proof was right.
    void clear(byte[] address) throws StoreException {
        database.write(connection -> Sql.update(connection, "DELETE FROM wrong_try WHERE address = ?", address));
    }

    /// Whether the last try lies in the future: the clock was set back since.
    private boolean ahead(Connection connection, byte[] address) throws SQLException {
        return Sql.first(connection, "SELECT 1 FROM wrong_try WHERE address = ? AND last_at > ?", row -> true,
                address, real.millis()).isPresent();
    }

    /// Where an address stands once a last try in the future counts as one of now: the rule's own delay runs from here,
    /// instead of a wait that ends only when the clock has caught up.
    private Standing rebased(Connection connection, byte[] address) throws SQLException {
        if (ahead(connection, address)) {
            long now = real.millis();
            int tries = standing(connection, address).tries();
            Sql.update(connection, "UPDATE wrong_try SET last_at = ?, wait_until = ? WHERE address = ?",
                    now, now + delay(tries).toMillis(), address);
        }
        return standing(connection, address);
    }

    private Standing standing(Connection connection, byte[] address) throws SQLException {
        long now = real.millis();
        return Sql.first(connection, "SELECT tries, last_at, wait_until FROM wrong_try WHERE address = ?", row -> {
            if (now - row.getLong("last_at") > FORGOTTEN_AFTER.toMillis()) {
                return new Standing(0, Duration.ZERO, false);
            }
            long wait = Math.clamp(row.getLong("wait_until") - now, 0, LONGEST_DELAY.toMillis());
            return new Standing(row.getInt("tries"), Duration.ofMillis(wait), false);
        }, address).orElse(new Standing(0, Duration.ZERO, false));
    }

    private static void forgetOld(Connection connection, long now) throws SQLException {
        Sql.update(connection, "DELETE FROM wrong_try WHERE last_at < ?", now - FORGOTTEN_AFTER.toMillis());
        Sql.update(connection, """
                DELETE FROM wrong_try WHERE address IN (
                    SELECT address FROM wrong_try ORDER BY last_at DESC LIMIT -1 OFFSET ?)""", MOST_ADDRESSES);
    }

    private static Duration delay(int tries) {
        if (tries < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(tries - FREE, 20));
        return doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }
}
