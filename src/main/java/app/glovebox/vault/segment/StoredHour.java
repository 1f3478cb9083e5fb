package app.glovebox.vault.segment;

import app.glovebox.vehicle.HourValue;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.Optional;

/// What the readings of one signal within one hour (UTC) come to.
///
/// @param hour  hours since 1970
/// @param count how many readings
/// @param first when the first of them was measured
/// @param last  likewise the last
/// @param value the last one's value
/// @param least the smallest number, a flag counting as 0 or 1; NaN where some value is no number
/// @param mean  to the precision of a float
public record StoredHour(String name, long hour, long count, Instant first, Instant last, Object value, double least,
        double most, double mean) {
    private static final long SECONDS = 3_600;

    static StoredHour of(StoredReading reading) {
        double number = number(reading.value());
        return new StoredHour(reading.name(), hour(reading.measuredAt()), 1, reading.measuredAt(),
                reading.measuredAt(), reading.value(), number, number, number);
    }

    static long hour(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    Instant start() {
        return start(hour);
    }

    static Instant start(long hour) {
        return Instant.ofEpochSecond(Math.multiplyExact(hour, SECONDS));
    }

    /// Both together; the same signal and hour.
    public StoredHour and(StoredHour other) {
        long all = count + other.count;
        float both = (float) (mean + (other.mean - mean) * other.count / all);
        boolean later = other.last.isAfter(last);
        return new StoredHour(name, hour, all, other.first.isBefore(first) ? other.first : first,
                later ? other.last : last, later ? other.value : value, Math.min(least, other.least),
                Math.max(most, other.most), both);
    }

    /// Whether least, most and mean say more than the value.
    boolean spreads() {
        double number = number(value);
        return Double.compare(least, number) != 0 || Double.compare(most, number) != 0
                || Double.compare(mean, number) != 0;
    }

    static double number(Object value) {
        return switch (value) {
            case Boolean flag -> flag ? 1 : 0;
            case Number number -> number.doubleValue();
            default -> Double.NaN;
        };
    }

    /// The hour's value, if this version knows the signal and takes the value.
    public Optional<HourValue> known() {
        Signal signal = Signals.named(name).orElse(null);
        if (signal == null || !signal.accepts(value)) {
            return Optional.empty();
        }
        return Optional.of(new HourValue(signal, new HourValue.Taken(start(), first, last, count), value,
                Double.isNaN(mean) ? Optional.empty() : Optional.of(new HourValue.Spread(least, most, mean))));
    }
}
