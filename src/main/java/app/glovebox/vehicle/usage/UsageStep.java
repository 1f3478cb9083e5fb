package app.glovebox.vehicle.usage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What one bar stands for.
public enum UsageStep {
    HOUR(1), DAY(1), MONTH(30), YEAR(365);

    private static final Duration HOUR_LENGTH = Duration.ofHours(1);
    /// Between stands this close the car's way is spread evenly over time, for each day a bar is long.
    private static final Duration CLOSE = Duration.ofHours(1);
    /// A way this short between two stands counts for the later one's bar, likewise for each day: the first minutes
    /// after a night.
    private static final double SHORT_WAY_METRES = 5_000;

    private final int days;

    UsageStep(int days) {
        this.days = days;
    }

    Duration close() {
        return CLOSE.multipliedBy(days);
    }

    double shortWay() {
        return SHORT_WAY_METRES * days;
    }

    /// Whether the charge at its end tells something about the whole of it.
    boolean isCharged() {
        return this == HOUR || this == DAY;
    }

    /// Where the one with that day in it begins.
    LocalDate start(LocalDate day) {
        return switch (this) {
            case HOUR, DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// Where bars begin and end, from `first` to the end of `last`. Hours are real ones, counted from midnight on.
    List<Instant> bounds(LocalDate first, LocalDate last, ZoneId zone) {
        LocalDate end = next(start(last));
        List<Instant> bounds = new ArrayList<>();
        if (this == HOUR) {
            Instant over = end.atStartOfDay(zone).toInstant();
            for (Instant at = first.atStartOfDay(zone).toInstant(); at.isBefore(over); at = at.plus(HOUR_LENGTH)) {
                bounds.add(at);
            }
            bounds.add(over);
            return bounds;
        }
        for (LocalDate day = start(first); !day.isAfter(end); day = next(day)) {
            bounds.add(day.atStartOfDay(zone).toInstant());
        }
        return bounds;
    }

    private LocalDate next(LocalDate start) {
        return switch (this) {
            case HOUR, DAY -> start.plusDays(1);
            case MONTH -> start.plusMonths(1);
            case YEAR -> start.plusYears(1);
        };
    }
}
