package app.glovebox.ui.update;

import app.glovebox.ui.kit.Message;
import app.glovebox.update.Obstacle;
import app.glovebox.update.Outcome;
import app.glovebox.update.Standing;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// What is known about newer versions, as sentences; every one with its time.
///
/// @param here the version that runs
record UpdateTold(AppVersion here, ZoneId zone) {

    Message state(Optional<Standing.Known> known, Instant now) {
        if (known.isEmpty()) {
            return Message.of("update.state.never", here.text());
        }
        Standing.Known is = known.get();
        Message published = day(is.outcome().manifest().span().issued());
        if (is.isOver(now)) {
            return Message.of("update.state.over", day(is.outcome().manifest().span().expires()), age(is.at(), now));
        }
        return switch (is.outcome()) {
            case Outcome.UpToDate _ -> Message.of("update.state.upToDate", here.text(), published, age(is.at(), now));
            case Outcome.Newer(_, var release) -> Message.of("update.state.newer", release.version().text(), here.text(),
                    published, age(is.at(), now));
        };
    }

    Message trouble(Standing.Missed missed, Instant now) {
        return switch (missed.outcome()) {
            case Outcome.Refused(Refusal why) -> Message.of("update.trouble.refused", age(missed.at(), now),
                    Message.of("update.refused." + why.name().toLowerCase(Locale.ROOT)));
            case Outcome.Unreachable(Obstacle why) -> Message.of("update.trouble.unreachable", age(missed.at(), now),
                    Message.of("update.unreachable." + why.name().toLowerCase(Locale.ROOT)));
        };
    }

    private Message day(Instant moment) {
        return Message.of("update.day", moment.atZone(zone));
    }

    /// A moment that is still to come by a clock set back counts as now.
    private static Message age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toMinutes() < 1) {
            return Message.of("update.age.now");
        }
        if (age.toHours() < 1) {
            return Message.of("update.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1 ? Message.of("update.age.hours", age.toHours())
                : Message.of("update.age.days", age.toDays());
    }
}
