package app.glovebox.ui.overview;

import app.glovebox.vehicle.Readings;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// Whether the Portal may have more than we: after the way to it was gone, or after it was asked.
final class CatchUp {
    /// Asking the Portal is shown for at most so many pulses; a Portal that does not answer is told elsewhere.
    private static final int ASKING_PULSES = 10;

    final ReadOnlyBooleanWrapper refreshing = new ReadOnlyBooleanWrapper(this, "refreshing");
    private final Readings readings;
    /// Whether the Portal may have more of the past than we: since the way to it was gone, until it says otherwise.
    private boolean behind = true;
    /// Until when the car could be heard, as of the last time we asked ourselves or the Portal.
    private Instant reached;
    private int askedFor;

    CatchUp(Readings readings) {
        this.readings = readings;
        reached = readings.reachedUntil();
    }

    /// The Portal is being asked for the newest values.
    void asked() {
        refreshing.set(true);
        askedFor = 0;
        reached = readings.reachedUntil();
    }

    /// There is no way to the Portal.
    void cutOff() {
        behind = true;
        reached = readings.reachedUntil();
    }

    /// Time passed.
    ///
    /// @return whether we were behind until now
    boolean pulse() {
        boolean noMore = !readings.reachedUntil().equals(reached);
        boolean justCaughtUp = behind && noMore;
        behind &= !justCaughtUp;
        if (refreshing.get() && (noMore || ++askedFor >= ASKING_PULSES)) {
            refreshing.set(false);
        }
        return justCaughtUp;
    }
}
