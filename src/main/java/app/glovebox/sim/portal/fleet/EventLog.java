package app.glovebox.sim.portal.fleet;

import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the cars reported, kept for 30 days of Car time, and the newest reading of every signal, kept for good.
public final class EventLog {
    static final Duration KEPT = Duration.ofDays(30);
    /// How much is let go at a time; what is kept is never less than 30 days.
    private static final Duration LET_GO_AT_A_TIME = Duration.ofDays(1);
    /// Moments close together become one event of at most so many readings.
    private static final int MOST_READINGS = 64;

    /// From then on one mark a month is enough to say where a gap begins.
    private static final Duration MARKED_DAILY = Duration.ofDays(400);
    private static final Duration MONTH = Duration.ofDays(30);

    private final Database database;

    public EventLog(Database database) {
        this.database = database;
    }

    /// One kept event.
    ///
    /// @param vehicle its public id
    public record Kept(long id, String vehicle, List<Messages.Reading> readings) {
    }

    /// How the database keeps an event's readings.
    record Body(List<Messages.Reading> readings) {
    }

    private record Row(long id, String vehicle, byte[] body) {
    }

    private record Owned(long id, String publicId, long bornAt) {
    }

    /// Adds what one car reported, moment by moment.
    static void append(Connection connection, long vehicle, List<List<Messages.Reading>> moments) throws SQLException {
        Map<String, Messages.Reading> newest = new LinkedHashMap<>();
        List<Messages.Reading> event = new ArrayList<>();
        for (List<Messages.Reading> moment : moments) {
            if (!event.isEmpty() && event.size() + moment.size() > MOST_READINGS) {
                insert(connection, vehicle, event);
                event.clear();
            }
            event.addAll(moment);
            moment.forEach(reading -> newest.put(reading.signal(), reading));
        }
        if (!event.isEmpty()) {
            insert(connection, vehicle, event);
        }
        for (Messages.Reading reading : newest.values()) {
            Sql.update(connection, "INSERT OR REPLACE INTO newest (vehicle, signal, body) VALUES (?, ?, ?)",
                    vehicle, reading.signal(), Json.write(reading));
        }
    }

    private static void insert(Connection connection, long vehicle, List<Messages.Reading> readings)
            throws SQLException {
        Sql.update(connection, "INSERT INTO event (vehicle, measured_at, body) VALUES (?, ?, ?)",
                vehicle, readings.getLast().measuredAt().toEpochMilli(), Json.write(new Body(readings)));
    }

    /// The account's next kept events after that id, in order of id.
    public List<Kept> after(long account, long id, int limit) throws StoreException {
        List<Row> rows = database.read(connection -> {
            List<Row> found = new ArrayList<>();
            for (Owned car : owned(connection, account)) {
                found.addAll(Sql.all(connection,
                        "SELECT id, body FROM event WHERE vehicle = ? AND id > ? ORDER BY id LIMIT ?",
                        row -> new Row(row.getLong(1), car.publicId(), row.getBytes(2)), car.id(), id, limit));
            }
            return found;
        });
        return rows.stream().sorted(Comparator.comparingLong(Row::id)).limit(limit)
                .map(row -> new Kept(row.id(), row.vehicle(), parsed(row.body(), Body.class).readings())).toList();
    }

    /// The newest reading of every signal, by public id of the account's cars.
    public Map<String, List<Messages.Reading>> newest(long account) throws StoreException {
        Map<String, List<byte[]>> bodies = database.read(connection -> {
            Map<String, List<byte[]>> found = new LinkedHashMap<>();
            for (Owned car : owned(connection, account)) {
                found.put(car.publicId(), Sql.all(connection, "SELECT body FROM newest WHERE vehicle = ?",
                        row -> row.getBytes(1), car.id()));
            }
            return found;
        });
        Map<String, List<Messages.Reading>> newest = new LinkedHashMap<>();
        bodies.forEach((car, readings) -> newest.put(car,
                readings.stream().map(body -> parsed(body, Messages.Reading.class)).toList()));
        return newest;
    }

    /// Whether that id can have come from this log.
    public boolean knows(long id) throws StoreException {
        return id >= 0 && id <= database.read(connection -> Sql.first(connection, """
                SELECT max(coalesce((SELECT max(id) FROM event), 0),
                    coalesce((SELECT max(last_event) FROM let_go), 0))""", row -> row.getLong(1)).orElse(0L));
    }

    /// What of the account's events after that id is no longer kept; empty when nothing is missing.
    ///
    /// @param now Car time, the gap's end when nothing at all is kept
    public Optional<Messages.Gap> gapAfter(long account, long id, Instant now) throws StoreException {
        return database.read(connection -> {
            Optional<Messages.Gap> gap = Optional.empty();
            for (Owned car : owned(connection, account)) {
                gap = wider(gap, gap(connection, car, id, now));
            }
            return gap;
        });
    }

    private static Optional<Messages.Gap> gap(Connection connection, Owned car, long id, Instant now)
            throws SQLException {
        boolean missing = Sql.first(connection, "SELECT 1 FROM let_go WHERE vehicle = ? AND last_event > ? LIMIT 1",
                row -> true, car.id(), id).isPresent();
        if (!missing) {
            return Optional.empty();
        }
        // When the event itself was measured is gone with it; the last one known to be older stands for it.
        long from = Sql.first(connection,
                "SELECT measured_at FROM let_go WHERE vehicle = ? AND last_event <= ? ORDER BY last_event DESC LIMIT 1",
                row -> row.getLong(1), car.id(), id).orElse(car.bornAt());
        long to = Sql.first(connection, "SELECT measured_at FROM event WHERE vehicle = ? ORDER BY id LIMIT 1",
                row -> row.getLong(1), car.id()).orElse(now.toEpochMilli());
        return Optional.of(new Messages.Gap(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)));
    }

    private static Optional<Messages.Gap> wider(Optional<Messages.Gap> one, Optional<Messages.Gap> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        Instant from = one.get().from().isBefore(other.get().from()) ? one.get().from() : other.get().from();
        Instant to = one.get().to().isAfter(other.get().to()) ? one.get().to() : other.get().to();
        return Optional.of(new Messages.Gap(from, to));
    }

    /// Lets go what is older than 30 days, a day's worth or more at a time.
    void thin(Instant now) throws StoreException {
        long keptFrom = now.minus(KEPT).toEpochMilli();
        long due = keptFrom - LET_GO_AT_A_TIME.toMillis();
        boolean old = database.read(connection -> Sql.first(connection,
                "SELECT 1 FROM event WHERE measured_at < ? LIMIT 1", row -> true, due)).isPresent();
        if (old) {
            database.write(connection -> {
                Sql.update(connection, """
                        INSERT OR REPLACE INTO let_go (vehicle, last_event, measured_at)
                        SELECT vehicle, max(id), max(measured_at) FROM event WHERE measured_at < ? GROUP BY vehicle""",
                        keptFrom);
                thinMarks(connection, now);
                return Sql.update(connection, "DELETE FROM event WHERE measured_at < ?", keptFrom);
            });
        }
    }

    /// Of the marks of long ago the last of each month stays. A gap named from one begins too early by a month at most,
    /// never too late.
    private static void thinMarks(Connection connection, Instant now) throws SQLException {
        Sql.update(connection, """
                DELETE FROM let_go WHERE measured_at < ? AND EXISTS (SELECT 1 FROM let_go later
                    WHERE later.vehicle = let_go.vehicle AND later.last_event > let_go.last_event
                    AND later.measured_at / ? = let_go.measured_at / ?)""",
                now.minus(MARKED_DAILY).toEpochMilli(), MONTH.toMillis(), MONTH.toMillis());
    }

    private static List<Owned> owned(Connection connection, long account) throws SQLException {
        return Sql.all(connection, "SELECT id, public_id, born_at FROM vehicle WHERE account = ? ORDER BY id",
                row -> new Owned(row.getLong(1), row.getString(2), row.getLong(3)), account);
    }

    private static <T> T parsed(byte[] body, Class<T> type) {
        try {
            return Json.read(body, type);
        } catch (MalformedException damaged) {
            throw new IllegalStateException("a stored reading is damaged", damaged);
        }
    }
}
