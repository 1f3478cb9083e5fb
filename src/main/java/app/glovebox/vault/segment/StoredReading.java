package app.glovebox.vault.segment;

import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.util.Optional;

/// A reading as it is kept: by its signal's name, whether this version knows that signal or not.
///
/// @param value `Boolean`, `Long`, `Double`, `String` or `List<String>`
public record StoredReading(String name, Object value, Instant measuredAt, Instant receivedAt, Reading.Source source) {
    public static StoredReading of(Reading reading) {
        return new StoredReading(reading.signal().name(), reading.value(), reading.measuredAt(), reading.receivedAt(),
                reading.source());
    }

    /// The reading, if this version knows the signal and takes the value.
    public Optional<Reading> reading() {
        Signal signal = Signals.named(name).orElse(null);
        if (signal == null || !signal.accepts(value)) {
            return Optional.empty();
        }
        return Optional.of(new Reading(signal, value, measuredAt, receivedAt, source));
    }

    /// When it was measured, but never later than it was received: a car whose clock runs ahead must not make all that
    /// is kept look old.
    public Instant credibleTime() {
        return measuredAt.isAfter(receivedAt) ? receivedAt : measuredAt;
    }
}
