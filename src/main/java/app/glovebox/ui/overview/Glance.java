package app.glovebox.ui.overview;

import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Everything one drawing of the overview goes by, at one moment.
record Glance(Function<Signal, Reading> readings, Truth truth, Instant now, ReadingText text) {
    Reading of(Signal signal) {
        return readings.apply(signal);
    }

    /// Readings of those signals, null where never read.
    List<Reading> all(Collection<Signal> signals) {
        return signals.stream().map(readings).toList();
    }

    String value(Signal signal) {
        return text.value(of(signal));
    }

    String moment(Instant at) {
        return text.ages().moment(at, now);
    }

    String say(String key, Object... args) {
        return text.words().text(key, args);
    }
}
