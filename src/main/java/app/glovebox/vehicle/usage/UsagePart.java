package app.glovebox.vehicle.usage;

import java.time.Instant;
import java.util.Optional;

/// One bar: an hour, a day, a month, a year.
///
/// @param to     where it ends, exclusive; may lie ahead
/// @param way    empty when it is not known, which is not the same as a car that stood
/// @param charge what the battery held when the bar's last reading of it was measured, percent; empty without one
public record UsagePart(Instant from, Instant to, Optional<Way> way, Optional<Double> charge) {
    /// @param whole false if readings are missing at an end, so that it was this far at least
    public record Way(long metres, boolean whole) {
    }

    /// Whether the car is known to have driven in it, or told its charge.
    boolean isUsed() {
        return charge.isPresent() || way.map(Way::metres).orElse(0L) > 0;
    }

    /// Whether anything is known of it.
    public boolean isKnown() {
        return way.isPresent() || charge.isPresent();
    }
}
