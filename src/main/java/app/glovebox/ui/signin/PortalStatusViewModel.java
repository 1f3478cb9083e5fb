package app.glovebox.ui.signin;

import app.glovebox.account.Portals;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Message;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

/// Watches the Portal while a screen of the door shows: asked every 5 seconds, less and less often while it is silent.
final class PortalStatusViewModel implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    /// STARTING: the embedded one is not up yet, or we do not know which it is. LOOKING: known, no answer yet.
    enum State { STARTING, LOOKING, ONLINE, DOWN, UNTRUSTED }

    private final Portals portals;
    private final Background background;
    private final Subscription beats;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.STARTING);
    private final ReadOnlyObjectWrapper<Message> status =
            new ReadOnlyObjectWrapper<>(this, "status", Message.of("signin.portal.starting"));
    private final ReadOnlyObjectWrapper<PortalAddress> portal = new ReadOnlyObjectWrapper<>(this, "portal");
    private Duration pause = PAUSE;
    private Duration waited = Duration.ZERO;
    private boolean asking;
    private boolean closed;

    PortalStatusViewModel(Portals portals, Background background, ObservableValue<Instant> pulse) {
        this.portals = portals;
        this.background = background;
        beats = pulse.subscribe(this::beat);
        ask();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Message> statusProperty() {
        return status.getReadOnlyProperty();
    }

    /// The Portal for accounts without a vault here; null until it is known.
    ReadOnlyObjectProperty<PortalAddress> portalProperty() {
        return portal.getReadOnlyProperty();
    }

    private void beat(Instant before, Instant now) {
        if (!asking && before != null && now != null) {
            // A computer waking up asks at once; a clock set back still waits no longer than the pause.
            waited = waited.plus(Duration.between(before, now).abs());
            if (waited.compareTo(pause) >= 0) {
                ask();
            }
        }
    }

    private void ask() {
        asking = true;
        waited = Duration.ZERO;
        background.run(portals::preset, this::reach, this::silent);
    }

    private void reach(PortalAddress address) {
        if (closed) {
            return;
        }
        portal.set(address);
        if (state.get() == State.STARTING) {
            tell(State.LOOKING, Message.of("signin.portal.looking"));
        }
        background.run(() -> portals.reach(address), this::answered, this::silent);
    }

    private void answered(Duration roundTrip) {
        asking = false;
        pause = PAUSE;
        tell(State.ONLINE, Message.of("signin.portal.online", Math.max(1, roundTrip.toMillis())));
    }

    private void silent(Exception failure) {
        asking = false;
        Sentences.failure(failure);
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
        if (failure instanceof PortalException refused && refused.kind() == PortalException.Kind.UNTRUSTED) {
            tell(State.UNTRUSTED, Message.of("signin.portal.untrusted"));
        } else {
            tell(State.DOWN, Message.of("signin.portal.down"));
        }
    }

    private void tell(State now, Message said) {
        if (!closed) {
            state.set(now);
            status.set(said);
        }
    }

    @Override
    public void close() {
        closed = true;
        beats.unsubscribe();
    }
}
