package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Message;
import app.glovebox.ui.shell.notice.Notice;
import app.glovebox.vehicle.CarClock;
import app.glovebox.vehicle.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The way to the Portal over time, put into words. A try in between ("connecting") neither ends nor restarts an
/// outage, so that the banner stands still.
final class Outage {
    /// How the way to the Portal is now.
    ///
    /// @param word     follows "Portal"
    /// @param nextTry  none while no try is due
    /// @param askable  whether asking the Portal now could change anything
    record Facts(Connection.State state, Message word, Message sentence, Message roundTrip, Message lastContact,
            Message nextTry, boolean askable) {
    }

    private final CarClock clock;
    private final ZoneId zone;
    private Connection last = Connection.unknown();
    private boolean down;
    private Optional<Instant> since = Optional.empty();

    Outage(CarClock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /// An outage begins with the last contact. One that was already there when first heard of, after which the Portal
    /// never answered, has no beginning.
    void connected(Connection next) {
        boolean was = down;
        boolean online = last.state() == Connection.State.ONLINE;
        Connection.State state = next.state();
        last = next;
        down = state == Connection.State.DOWN || down && state == Connection.State.CONNECTING;
        if (!down) {
            since = Optional.empty();
        } else if (!was) {
            since = next.lastContact().map(clock::at)
                    .or(() -> online ? Optional.of(clock.instant()) : Optional.empty());
        }
    }

    /// @param real real time now
    Facts facts(Instant real) {
        Message none = Message.of("shell.details.none");
        return new Facts(last.state(), word(), sentence(),
                last.roundTrip().map(Outage::millis).orElse(none),
                last.lastContact().map(at -> moment(clock.at(at))).orElse(none),
                last.nextTry().filter(due -> last.state() == Connection.State.DOWN
                        || last.state() == Connection.State.UNKEPT)
                        .map(due -> until(Duration.between(real, due))).orElse(Message.NONE),
                !Asking.silent(last.state()));
    }

    private static Message millis(Duration took) {
        return Message.of("shell.details.millis", Math.max(1, took.toMillis()));
    }

    private static Message until(Duration wait) {
        return wait.isPositive() ? Message.of("shell.details.in", Moment.span(wait)) : Message.of("shell.details.due");
    }

    private Message sentence() {
        return switch (last.state()) {
            case CONNECTING -> Message.of("shell.details.connecting");
            case ONLINE -> Message.of("shell.details.online");
            case DOWN -> Message.of("shell.details.down");
            case UNKEPT -> Message.of("shell.details.unkept");
            case UNTRUSTED -> Message.of("shell.notice.untrusted");
            case SIGNED_OUT -> Message.of("shell.notice.signedOut");
            case OLDER_COPY -> Message.of("shell.details.olderCopy");
        };
    }

    private Message moment(Instant then) {
        return Moment.of(then, clock.instant(), zone);
    }

    private Message word() {
        return switch (last.state()) {
            case CONNECTING -> Message.of("shell.portal.connecting");
            case ONLINE -> Message.of("shell.portal.online");
            case DOWN -> since.map(from -> Message.of("shell.portal.downSince", moment(from)))
                    .orElse(Message.of("shell.portal.down"));
            case UNKEPT -> Message.of("shell.portal.unkept");
            case UNTRUSTED -> Message.of("shell.portal.untrusted");
            case SIGNED_OUT -> Message.of("shell.portal.signedOut");
            case OLDER_COPY -> Message.of("shell.portal.olderCopy");
        };
    }

    /// @param shown what is on screen meanwhile; when the newest of it was measured dates the notice
    Notice notice(Collection<Reading> shown) {
        if (down) {
            return new Notice.Offline(shown.stream().map(Reading::measuredAt).max(Comparator.naturalOrder())
                    .map(newest -> Message.of("shell.notice.offline", moment(newest)))
                    .orElse(Message.of("shell.notice.offlineEmpty")));
        }
        return switch (last.state()) {
            case CONNECTING, ONLINE, DOWN -> new Notice.None();
            case UNKEPT -> new Notice.Unkept(Message.of("shell.notice.unkept"));
            case UNTRUSTED -> new Notice.Untrusted(Message.of("shell.notice.untrusted"));
            case SIGNED_OUT -> new Notice.SignedOut(Message.of("shell.notice.signedOut"));
            case OLDER_COPY -> new Notice.OlderCopy(Message.of("shell.notice.olderCopy"));
        };
    }
}
