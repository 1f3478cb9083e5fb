package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/// A time of day as people say it: today "08:31", this week "Wed 17:20", older "3 Mar 2026".
final class Moment {
    /// A weekday name is unambiguous this many days around today.
    private static final long WEEK = 6;
    private static final Duration IN_MINUTES = Duration.ofSeconds(100);

    private Moment() {
    }

    static Message of(Instant moment, Instant now, ZoneId zone) {
        ZonedDateTime then = moment.atZone(zone);
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), then.toLocalDate());
        if (days == 0) {
            return Message.of("reading.time.today", then);
        }
        return Math.abs(days) <= WEEK ? Message.of("reading.time.week", then) : Message.of("reading.time.ever", then);
    }

    /// How long until something: "9 s", "5 min".
    static Message span(Duration wait) {
        return wait.compareTo(IN_MINUTES) < 0 ? Message.of("shell.span.seconds", Math.max(1, wait.toSeconds()))
                : Message.of("shell.span.minutes", wait.plusSeconds(30).toMinutes());
    }

    /// When the Car last spoke: "heard just now" while live.
    static Message heard(Instant last, Instant now, ZoneId zone) {
        return Freshness.of(Duration.between(last, now)) == Freshness.LIVE
                ? Message.of("shell.heard.now") : Message.of("shell.heard.at", of(last, now, zone));
    }
}
