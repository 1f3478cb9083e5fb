package app.glovebox.ui.shell.notice;

import java.time.Duration;
import java.time.Instant;

/// Says every so often that it is time. A clock set back does not end it. FX thread.
final class Rhythm {
    private final Duration between;
    private Instant due = Instant.MIN;

    Rhythm(Duration between) {
        this.between = between;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(due) || now.plus(between).isBefore(due);
    }

    /// The next time is counted from here.
    void begin(Instant now) {
        due = now.plus(between);
    }
}
