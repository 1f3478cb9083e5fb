package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.Freshness;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// A time of day as people say it: today "08:31", this week "Wed 17:20", older "3 Mar 2026".
final class Moment {
    private static final int WEEK = 7;

    private Moment() {
    }

    static Message of(Instant moment, Instant now, ZoneId zone) {
        ZonedDateTime then = moment.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        if (then.toLocalDate().equals(today)) {
            return Message.of("shell.moment.today", then);
        }
        boolean recent = then.toLocalDate().isAfter(today.minusDays(WEEK)) && then.toLocalDate().isBefore(today);
        return Message.of(recent ? "shell.moment.week" : "shell.moment.older", then);
    }

    /// When the Car last spoke: "heard just now" while live.
    static Message heard(Instant last, Instant now, ZoneId zone) {
        return Freshness.of(Duration.between(last, now)) == Freshness.LIVE
                ? Message.of("shell.heard.now") : Message.of("shell.heard.at", of(last, now, zone));
    }
}
