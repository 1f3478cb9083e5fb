package app.glovebox.upkeep;

import java.io.IOException;
import java.nio.file.Path;

/// Says whether the disk of a vault has room to write to it. Measured anew each time it is asked; thread-safe.
///
/// A disk that cannot be measured counts as fine: the write itself will tell, and to forbid it would take the vault
/// away for no reason.
public final class DiskGuard {
    /// READ_ONLY: so little is left that a write might not come to its end.
    public enum State { FINE, LOW, READ_ONLY }

    /// @param free in bytes; -1 if it could not be measured
    public record Look(State state, long free) {
    }

    static final long LOW = 500_000_000;
    static final long READ_ONLY = 50_000_000;
    /// What must be free beyond a bound before the state gets better, so that it does not flicker.
    static final long MARGIN = 10_000_000;

    private final FreeSpace space;
    private final Path where;
    private State last = State.FINE;

    /// @param where a folder that exists
    public DiskGuard(FreeSpace space, Path where) {
        this.space = space;
        this.where = where;
    }

    public synchronized Look look() {
        try {
            long free = space.bytes(where);
            last = after(last, free);
            return new Look(last, free);
        } catch (IOException unknown) {
            last = State.FINE;
            return new Look(last, -1);
        }
    }

    /// Whether a write might not come to its end.
    public boolean isReadOnly() {
        return look().state() == State.READ_ONLY;
    }

    private static State after(State before, long free) {
        if (free < READ_ONLY + (before == State.READ_ONLY ? MARGIN : 0)) {
            return State.READ_ONLY;
        }
        return free < LOW + (before == State.FINE ? 0 : MARGIN) ? State.LOW : State.FINE;
    }
}
