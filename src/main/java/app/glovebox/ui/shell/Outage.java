package app.glovebox.ui.shell;

import app.glovebox.session.Connection;
import app.glovebox.ui.kit.Message;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;

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

    /// An outage begins with the last contact. One that was already there when first heard of, after which the Portal
    /// never answered, has no beginning.
    ///
    /// @param now     Car time
    /// @param carTime turns a moment of the connection, in real time, into Car time
    void connected(Connection next, Instant now, UnaryOperator<Instant> carTime) {
        boolean was = down;
        boolean online = state == Connection.State.ONLINE;
        state = next.state();
        down = state == Connection.State.DOWN || down && state == Connection.State.CONNECTING;
        if (!down) {
            since = Optional.empty();
        } else if (!was) {
            since = next.lastContact().map(carTime).or(() -> online ? Optional.of(now) : Optional.empty());
        }
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

    /// @param shown what is on screen meanwhile; when the newest of it was measured dates the notice
    Notice notice(Collection<Reading> shown, Instant now) {
        if (down) {
            return new Notice.Offline(shown.stream().map(Reading::measuredAt).max(Comparator.naturalOrder())
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
