package app.glovebox.vehicle;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Car time as this program knows it: the Portal's last word, carried on at its speed by real time. Thread-safe.
/// Ages use it; nothing about security does.
public final class CarClock implements InstantSource {
    private final InstantSource real;
    private Instant carTime;
    private Instant heardAt;
    private double speed = 1;

    /// Until the Portal is heard, Car time is real time.
    public CarClock(InstantSource real) {
        this.real = real;
        heardAt = real.instant();
        carTime = heardAt;
    }

    /// The Portal stated its Car time and speed just now.
    public synchronized void heard(Instant carTime, double speed) {
        this.carTime = carTime;
        this.speed = speed;
        heardAt = real.instant();
    }

    @Override
    public synchronized Instant instant() {
        double nanos = Duration.between(heardAt, real.instant()).toNanos() * speed;
        return carTime.plusNanos((long) Math.max(0, nanos));
    }

    /// What the Car's clock showed at that real moment, had it always run as it runs now.
    public synchronized Instant at(Instant real) {
        return carTime.plusNanos((long) (Duration.between(heardAt, real).toNanos() * speed));
    }

    public synchronized double speed() {
        return speed;
    }
}
