package app.glovebox.vehicle.history;

import java.util.OptionalInt;

/// For how long every reading is kept; after that, hours for ever.
///
/// @param rawDays whole days (UTC) before today, empty for ever
public record Retention(OptionalInt rawDays) {
    public static final Retention DEFAULT = days(90);
    public static final Retention FOR_EVER = new Retention(OptionalInt.empty());

    /// @throws IllegalArgumentException if not positive
    public Retention {
        if (rawDays.isPresent() && rawDays.getAsInt() < 1) {
            throw new IllegalArgumentException("retention of " + rawDays.getAsInt() + " days");
        }
    }

    public static Retention days(int rawDays) {
        return new Retention(OptionalInt.of(rawDays));
    }

    /// The first day whose readings stay as they are.
    ///
    /// @param today days since 1970, UTC
    public long firstRawDay(long today) {
        return rawDays.isPresent() ? today - rawDays.getAsInt() : Long.MIN_VALUE;
    }

    /// Whether changing from the other to this takes readings away.
    public boolean shorterThan(Retention other) {
        return rawDays.orElse(Integer.MAX_VALUE) < other.rawDays.orElse(Integer.MAX_VALUE);
    }
}
