package app.glovebox.vehicle;

import app.glovebox.vss.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// What remains of an hour whose readings were thinned: never one of them, always a value with its span.
///
/// @param value  the hour's last
/// @param spread empty for what is no number
public record HourValue(Signal signal, Taken taken, Object value, Optional<Spread> spread) implements PastValue {
    private static final Duration LENGTH = Duration.ofHours(1);

    /// From what it was taken.
    ///
    /// @param from  the hour's start, UTC
    /// @param first when the first of its readings was measured
    /// @param last  likewise the last
    /// @param count how many there were
    public record Taken(Instant from, Instant first, Instant last, long count) {
    }

    /// The numbers of the hour, in the signal's unit; of a flag, 0 or 1, and the mean is how often it was set.
    public record Spread(double least, double most, double mean) {
    }

    @Override
    public Instant from() {
        return taken.from();
    }

    @Override
    public Instant to() {
        return taken.from().plus(LENGTH);
    }

    /// The hour's last number.
    @Override
    public double number() {
        return ((Number) value).doubleValue();
    }

    @Override
    public String toString() {
        return "HourValue[" + signal.name() + "]";
    }
}
