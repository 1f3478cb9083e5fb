package app.glovebox.ui.kit.reading;

import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.Freshness;
import app.glovebox.vehicle.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;

/// Moments and ages in words: "08:31", "Wed 17:20", "3 Mar 2026"; "Live", "4 min ago", "Stale, 5 h".
public final class AgeText {
    /// A weekday name is unambiguous this many days around today.
    private static final long WEEK = 6;
    private static final Duration HOURS_UNTIL = Duration.ofHours(48);

    private final Words words;
    private final ZoneId zone;
    private final boolean cutOff;
    private final DateTimeFormatter today;
    private final DateTimeFormatter thisWeek;
    private final DateTimeFormatter ever;
    private final DateTimeFormatter exact;
    private final DateTimeFormatter day;

    public AgeText(Words words, ZoneId zone) {
        this(words, zone, false);
    }

    /// @param cutOff nothing new arrives: even the youngest value is not live
    AgeText(Words words, ZoneId zone, boolean cutOff) {
        this.words = words;
        this.zone = zone;
        this.cutOff = cutOff;
        today = pattern("reading.time.today");
        thisWeek = pattern("reading.time.week");
        ever = pattern("reading.time.ever");
        exact = pattern("reading.time.exact");
        day = pattern("reading.time.day");
    }

    private DateTimeFormatter pattern(String key) {
        return DateTimeFormatter.ofPattern(words.text(key), words.locale()).withZone(zone);
    }

    /// A moment as seen from `now`, both Car time.
    public String moment(Instant at, Instant now) {
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(at, zone));
        if (days == 0) {
            return today.format(at);
        }
        return (Math.abs(days) <= WEEK ? thisWeek : ever).format(at);
    }

    /// A day of the chart, "Tue 17 Nov".
    public String day(LocalDate date) {
        return day.format(date);
    }

    /// Since or until a moment in words of time of day: the calendar day of `now` in this zone.
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /// "Live", "4 min ago", "Stale, 5 h"; a null reading was never read.
    public String age(Reading reading, Instant now) {
        return switch (freshness(reading, now)) {
            case NEVER -> words.text("reading.age.never");
            case LIVE -> words.text("reading.age.live");
            case FRESH, AGEING -> words.text("reading.age.ago", span(reading, now));
            case STALE -> words.text("reading.age.stale", span(reading, now));
        };
    }

    /// The same for narrow places: "Live", "4 min", "5 h".
    public String shortAge(Reading reading, Instant now) {
        return switch (freshness(reading, now)) {
            case NEVER -> words.text("reading.age.never");
            case LIVE -> words.text("reading.age.live");
            case FRESH, AGEING, STALE -> span(reading, now);
        };
    }

    /// How far it may be trusted; null is never.
    public Freshness freshness(Reading reading, Instant now) {
        Freshness fresh = reading == null ? Freshness.NEVER : Freshness.of(Duration.between(reading.measuredAt(), now));
        return cutOff && fresh == Freshness.LIVE ? Freshness.FRESH : fresh;
    }

    /// Where the reading comes from: measured, received (both with the zone), source.
    public String origin(Reading reading) {
        if (reading == null) {
            return words.text("reading.origin.never");
        }
        ZonedDateTime measured = reading.measuredAt().atZone(zone);
        String offset = zone.getDisplayName(TextStyle.FULL, words.locale());
        String source = switch (reading.source()) {
            case STREAM -> words.text("reading.origin.stream");
            case SNAPSHOT -> words.text("reading.origin.snapshot");
        };
        return words.text("reading.origin.known", exact.format(measured), exact.format(reading.receivedAt()), source,
                offset);
    }

    private String span(Reading reading, Instant now) {
        Duration age = Duration.between(reading.measuredAt(), now);
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return words.text("reading.span.minutes", Math.max(1, age.toMinutes()));
        }
        return age.compareTo(HOURS_UNTIL) < 0 ? words.text("reading.span.hours", age.toHours())
                : words.text("reading.span.days", age.toDays());
    }
}
