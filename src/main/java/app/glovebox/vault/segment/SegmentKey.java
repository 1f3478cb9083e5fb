package app.glovebox.vault.segment;

import app.glovebox.vss.Family;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;

/// Which stretch of which family, UTC.
///
/// @param period days since 1970, or months since the year 0
public record SegmentKey(Grain grain, long period, Family family) implements Comparable<SegmentKey> {
    private static final long DAY_SECONDS = 86_400;
    private static final int MONTHS = 12;
    /// A day a clock gone mad made up lies within these years of ours all the same: a key must have a date.
    private static final long MOST_YEARS = 900_000_000;
    private static final long MOST_DAYS = MOST_YEARS * 365;
    private static final Comparator<SegmentKey> ORDER = Comparator.comparing(SegmentKey::grain)
            .thenComparingLong(SegmentKey::period).thenComparing(SegmentKey::family);

    public static SegmentKey day(Family family, long day) {
        return new SegmentKey(Grain.DAY, Math.clamp(day, -MOST_DAYS, MOST_DAYS), family);
    }

    /// Days since 1970.
    public static long day(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY_SECONDS);
    }

    /// The month of hours it belongs to.
    public SegmentKey hours() {
        return monthly(Grain.MONTH_OF_HOURS);
    }

    /// The month of readings it belongs to.
    public SegmentKey month() {
        return monthly(Grain.MONTH);
    }

    private SegmentKey monthly(Grain whole) {
        LocalDate date = date();
        return new SegmentKey(whole, date.getYear() * (long) MONTHS + date.getMonthValue() - 1, family);
    }

    /// Days since 1970.
    public long firstDay() {
        return date().toEpochDay();
    }

    Instant start() {
        return date().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate date() {
        return grain == Grain.DAY ? LocalDate.ofEpochDay(period)
                : LocalDate.of((int) Math.floorDiv(period, MONTHS), Math.floorMod(period, MONTHS) + 1, 1);
    }

    /// Whether there is a date for it.
    boolean makesSense() {
        return Math.abs(period / (grain == Grain.DAY ? 365 : MONTHS)) <= MOST_YEARS;
    }

    @Override
    public int compareTo(SegmentKey other) {
        return ORDER.compare(this, other);
    }
}
