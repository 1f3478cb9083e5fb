package app.glovebox.sim.portal.fleet;

import app.glovebox.sim.portal.file.Sql;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// The Cars' clock: runs from real time at a speed, and goes on over a stop as if it had run all along. Never goes
/// back, whatever the real clock does: a step back counts as no time, and it runs on from there.
public final class CarTime implements InstantSource {
    /// A Portal found again after years: its cars live this much at most, and the clock goes on from there.
    private static final Duration LONGEST_MISSED = Duration.ofDays(400);

    private final InstantSource real;
    private final double speed;
    private long latestReal;
    private long latest;
    /// Less than a millisecond that has passed but could not be told yet.
    private double rest;

    private CarTime(InstantSource real, double speed, long startedCar) {
        this.real = real;
        this.speed = speed;
        this.latestReal = real.millis();
        this.latest = startedCar;
    }

    private record Stored(long car, long real) {
    }

    /// Goes on from the stored clock.
    ///
    /// @param speed    Car seconds per real second
    /// @param carStart where it begins when none is stored; real time when empty
    public static CarTime of(Database database, InstantSource real, double speed, Optional<Instant> carStart)
            throws StoreException {
        Optional<Stored> stored = database.read(connection -> Sql.first(connection,
                "SELECT car_time, real_time FROM car_clock", row -> new Stored(row.getLong(1), row.getLong(2))));
        if (stored.isEmpty()) {
            return new CarTime(real, speed, carStart.orElseGet(real::instant).toEpochMilli());
        }
        long resumed = stored.get().car() + (long) passed(stored.get().real(), real.millis(), speed);
        // After a crash and with a real clock set back since, a car may have lived past that.
        long lived = database.read(connection -> Sql.first(connection,
                "SELECT coalesce(max(lived_to), 0) FROM vehicle", row -> row.getLong(1))).orElse(0L);
        return new CarTime(real, speed, Math.max(resumed, lived));
    }

    public double speed() {
        return speed;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public synchronized long millis() {
        long now = real.millis();
        double passed = passed(latestReal, now, speed) + rest;
        long whole = (long) passed;
        rest = passed - whole;
        latest += whole;
        latestReal = now;
        return latest;
    }

    /// Car milliseconds between two looks at the real clock.
    private static double passed(long from, long to, double speed) {
        return Math.clamp((to - from) * speed, 0, LONGEST_MISSED.toMillis());
    }

    synchronized void store(Connection connection) throws SQLException {
        Sql.update(connection, "INSERT OR REPLACE INTO car_clock (id, car_time, real_time) VALUES (1, ?, ?)",
                millis(), latestReal);
    }
}
