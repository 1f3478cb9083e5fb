package app.glovebox.vehicle.history;

import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What the past takes, in bytes as stored (sealed, compressed, with what each record costs).
///
/// @param parts  by family of signals, largest first
/// @param open   readings of days that are not over, and the newest of each signal
/// @param since  the earliest moment still told about
public record HistorySize(List<Part> parts, long open, Optional<Growth> growth, Optional<Instant> since) {
    /// @param raw    every reading of days that are over
    /// @param hourly hours of older days
    public record Part(Family family, long raw, long hourly) {
    }

    /// @param perYear  what a year adds in the long run: hours where readings are thinned to them, else the readings
    /// @param measured over how many days, at least one
    /// @param early    from days of readings, since there are no whole months yet of what stays in the long run
    public record Growth(long perYear, long measured, boolean early) {
    }

    public long raw() {
        return parts.stream().mapToLong(Part::raw).sum();
    }

    public long hourly() {
        return parts.stream().mapToLong(Part::hourly).sum();
    }

    public long total() {
        return raw() + hourly() + open;
    }
}
