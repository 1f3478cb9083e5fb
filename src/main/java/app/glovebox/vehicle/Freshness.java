package app.glovebox.vehicle;

import java.time.Duration;

/// How far a reading may be trusted to be true now. Colour and wording derive from this alone.
public enum Freshness {
    LIVE, FRESH, AGEING, STALE, NEVER;

    /// Live below 2 minutes, fresh below 15, ageing below 3 hours, stale from there. A negative age counts as live.
    public static Freshness of(Duration age) {
        if (age.compareTo(Duration.ofMinutes(2)) < 0) {
            return LIVE;
        }
        if (age.compareTo(Duration.ofMinutes(15)) < 0) {
            return FRESH;
        }
        return age.compareTo(Duration.ofHours(3)) < 0 ? AGEING : STALE;
    }
}
