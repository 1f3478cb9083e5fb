package app.glovebox.account.dealing;

import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.Standing;
import app.glovebox.account.change.PasswordChange;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.lang.System.Logger.Level;
import java.time.Duration;

/// The dealings of one vault with its Portal, besides syncing. Used by one thread; the methods that take a grant block.
public final class Dealings {
    private static final System.Logger LOG = System.getLogger(Dealings.class.getName());
    private static final long BETWEEN_ANCHORS = Duration.ofMinutes(1).toNanos();

    /// One of them.
    @FunctionalInterface
    public interface Dealing {
        /// @param grant stays the caller's
        Standing with(Grant grant) throws PortalException, StorageException, InterruptedException;
    }

    private final Anchoring anchoring;
    private final PasswordChange change;
    private boolean moved;
    private long movedAt;

    public Dealings(Anchoring anchoring, PasswordChange change) {
        this.anchoring = anchoring;
        this.change = change;
    }

    /// To be done at each contact before the session is used for anything else, and nothing else with an older copy.
    public Standing greet(Grant grant) throws PortalException, StorageException, InterruptedException {
        Standing standing = anchoring.standing(grant);
        if (standing == Standing.CURRENT) {
            change.settle(grant);
        }
        return standing;
    }

    /// Whether the anchor may move on again.
    public boolean due() {
        return !moved || System.nanoTime() - movedAt >= BETWEEN_ANCHORS;
    }

    /// Moves the anchor on. A Portal that has no time for it is asked again when it is due again.
    public Standing moveOn(Grant grant) throws StorageException, InterruptedException {
        moved = true;
        movedAt = System.nanoTime();
        try {
            return anchoring.moveOn(grant);
        } catch (PortalException later) {
            LOG.log(Level.INFO, "anchor.not-moved");
            return Standing.CURRENT;
        }
    }

    /// By how many commits the Portal knew of more than the older copy last found.
    public long ahead() {
        return anchoring.ahead();
    }
}
