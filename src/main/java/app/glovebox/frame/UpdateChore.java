package app.glovebox.frame;

import app.glovebox.session.StorageException;
import app.glovebox.ui.kit.Background;
import app.glovebox.ui.kit.Navigator;
import app.glovebox.ui.kit.Place;
import app.glovebox.update.Outcome;
import app.glovebox.update.Updates;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Lets the update check ask by itself, where that is allowed: a while after the sign-in screen stands, then again when
/// a day has gone by. Asked each second on the FX thread, works on another; what comes of it is told in App settings
/// only. A safe start, or one whose data folder another program has, leaves it alone.
public final class UpdateChore {
    static final Duration SETTLING = Duration.ofMinutes(1);
    static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final System.Logger LOG = System.getLogger("app.glovebox");

    private final Updates updates;
    private final Background background;
    private final Navigator navigator;
    private Instant due;
    private boolean working;

    public UpdateChore(Updates updates, Background background, Navigator navigator) {
        this.updates = updates;
        this.background = background;
        this.navigator = navigator;
    }

    public void tick(Instant now) {
        Place at = navigator.place();
        if (working || updates.address().isEmpty() || at == null || at instanceof Place.SafeStart
                || at instanceof Place.Held) {
            return;
        }
        if (due == null || due.isAfter(now.plus(BETWEEN))) {
            due = now.plus(SETTLING);
        }
        if (!now.isBefore(due)) {
            working = true;
            due = now.plus(BETWEEN);
            background.run(updates::checkIfDue, this::done, this::failed);
        }
    }

    private void done(Optional<Outcome> asked) {
        working = false;
    }

    private void failed(Exception failure) {
        working = false;
        switch (failure) {
            case StorageException unkept -> LOG.log(System.Logger.Level.WARNING, "update.not-kept", unkept);
            // The program ends.
            case InterruptedException ending -> { }
            default -> throw new IllegalStateException(failure);
        }
    }
}
