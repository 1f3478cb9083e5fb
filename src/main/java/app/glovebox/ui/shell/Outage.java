package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The way to the Portal over time, put into words. A try in between ("connecting") neither ends nor restarts an
/// outage, so that the banner stands still.
final class Outage {
    private final ZoneId zone;
    private Connection.State state = Connection.State.CONNECTING;
    private boolean down;
    private Optional<Instant> since = Optional.empty();

    Outage(ZoneId zone) {
        this.zone = zone;
    }

    /// @param now Car time; an outage that was already there when first heard of has no beginning
    void connected(Connection.State next, Instant now) {
        boolean was = down;
        down = next == Connection.State.DOWN || down && next == Connection.State.CONNECTING;
        if (!down) {
            since = Optional.empty();
        } else if (!was && state == Connection.State.ONLINE) {
            since = Optional.of(now);
        }
        state = next;
    }

    Message word(Instant now) {
        return switch (state) {
            case CONNECTING -> Message.of("shell.portal.connecting");
            case ONLINE -> Message.of("shell.portal.online");
            case DOWN -> since.map(from -> Message.of("shell.portal.downSince", Moment.of(from, now, zone)))
                    .orElse(Message.of("shell.portal.down"));
            case UNTRUSTED -> Message.of("shell.portal.untrusted");
            case SIGNED_OUT -> Message.of("shell.portal.signedOut");
        };
    }

    /// @param shown what is on screen meanwhile; the newest of it dates the notice
    Notice notice(Collection<Reading> shown, Instant now) {
        if (down) {
            return new Notice.Offline(shown.stream().map(Reading::receivedAt).max(Comparator.naturalOrder())
                    .map(last -> Message.of("shell.notice.offline", Moment.of(last, now, zone)))
                    .orElse(Message.of("shell.notice.offlineEmpty")));
        }
        return switch (state) {
            case CONNECTING, ONLINE, DOWN -> new Notice.None();
            case UNTRUSTED -> new Notice.Untrusted(Message.of("shell.notice.untrusted"));
            case SIGNED_OUT -> new Notice.SignedOut(Message.of("shell.notice.signedOut"));
        };
    }
}
