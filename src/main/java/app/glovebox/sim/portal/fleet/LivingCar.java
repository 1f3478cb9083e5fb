package app.glovebox.sim.portal.fleet;

import app.glovebox.sim.car.Car;
import app.glovebox.sim.car.CarEvent;
import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Messages;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One car of the fleet with its row. One thread at a time.
final class LivingCar {
    /// A long absence is lived in parts, so that each is kept soon and a stop need not wait.
    private static final Duration PART = Duration.ofDays(1);

    private final long id;
    private final Car car;

    private LivingCar(long id, Car car) {
        this.id = id;
        this.car = car;
    }

    static LivingCar resume(Database database, long id) throws StoreException {
        return new LivingCar(id, Car.resume(database.read(connection -> Sql.first(connection,
                "SELECT state FROM vehicle WHERE id = ?", row -> row.getBytes(1), id)).orElseThrow()));
    }

    long id() {
        return id;
    }

    /// Lives a part of what lies before it and keeps what it reported.
    ///
    /// @return whether it is still behind afterwards
    boolean liveTowards(Instant now, Database database, News news) throws StoreException {
        Instant next = car.now().plus(PART);
        Instant until = next.isBefore(now) ? next : now;
        if (!car.now().isBefore(until)) {
            return false;
        }
        List<List<Messages.Reading>> moments = new ArrayList<>();
        car.liveTo(until, events -> moments.add(events.stream().map(LivingCar::reading).toList()));
        // A car that said nothing would live the same silence again from its older state: nothing to keep.
        if (!moments.isEmpty()) {
            database.write(connection -> {
                EventLog.append(connection, id, moments);
                return keep(connection);
            });
            news.tell();
        }
        return until.isBefore(now);
    }

    void keep(Database database) throws StoreException {
        database.write(this::keep);
    }

    private int keep(Connection connection) throws SQLException {
        return Sql.update(connection, "UPDATE vehicle SET lived_to = ?, state = ? WHERE id = ?",
                car.now().toEpochMilli(), car.state(), id);
    }

    private static Messages.Reading reading(CarEvent event) {
        return new Messages.Reading(event.signal().name(), event.measuredAt(), event.value());
    }
}
