package app.glovebox.link;

import app.glovebox.session.Grant;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import app.glovebox.secret.SecretBytes;
import app.glovebox.wire.Base64Text;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.time.Duration;
import java.time.InstantSource;

/// The session kept in the vault, renewed when due. One renewal at a time: two with the same token would look to the
/// Portal like a stolen one.
final class KeptSession implements AutoCloseable {
    private static final Duration MOST_AHEAD = Duration.ofSeconds(60);

    private final SessionStore store;
    private final Shield shield;
    private final InstantSource real;
    private Grant grant;
    /// How long before its end a token is renewed: a Portal may hand out short ones.
    private Duration ahead = MOST_AHEAD;

    KeptSession(SessionStore store, Shield shield, InstantSource real) {
        this.store = store;
        this.shield = shield;
        this.real = real;
    }

    /// The access token's text, good for the next minute; renews when it is not.
    ///
    /// @throws PortalException `SESSION_ENDED` when there is no session, or none any more
    synchronized String bearer(Door door) throws PortalException, StorageException, InterruptedException {
        if (grant == null) {
            grant = shield.read(store::load).orElseThrow(() -> new PortalException(Kind.SESSION_ENDED, null));
        }
        if (!real.instant().plus(ahead).isBefore(grant.accessEnds())) {
            renew(door);
        }
        return text(grant);
    }

    /// The Portal refused that token. Answers another one, unless the session is over.
    synchronized String insteadOf(String refused, Door door)
            throws PortalException, StorageException, InterruptedException {
        String bearer = bearer(door);
        if (bearer.equals(refused)) {
            renew(door);
            bearer = text(grant);
        }
        return bearer;
    }

    /// Ends the session at the Portal; without one there is nothing to end.
    synchronized void end(Door door) throws PortalException, StorageException, InterruptedException {
        if (grant == null) {
            grant = store.load().orElse(null);
        }
        if (grant != null) {
            end(door, grant, real);
        }
    }

    synchronized void forget() throws StorageException {
        close();
        store.clear();
    }

    @Override
    public synchronized void close() {
        if (grant != null) {
            grant.close();
            grant = null;
        }
    }

    /// Ends a session whose access token may have ended already: then it is renewed once more to be ended.
    static void end(Door door, Grant grant, InstantSource real) throws PortalException, InterruptedException {
        if (real.instant().isBefore(grant.accessEnds()) && ended(door, grant)) {
            return;
        }
        try (Grant last = renewed(door, grant.refresh(), real)) {
            ended(door, last);
        } catch (PortalException gone) {
            if (gone.kind() != Kind.SESSION_ENDED) {
                throw gone;
            }
        }
    }

    private static boolean ended(Door door, Grant grant) throws PortalException, InterruptedException {
        try {
            door.delete(Routes.SESSION, text(grant));
            return true;
        } catch (PortalException refused) {
            if (refused.kind() == Kind.SESSION_ENDED) {
                return false;
            }
            throw refused;
        }
    }

    /// The new grant is in the vault before anything uses it. If its answer is lost, the old one may be shown again.
    private void renew(Door door) throws PortalException, StorageException, InterruptedException {
        Grant next = renewed(door, grant.refresh(), real);
        boolean saved = false;
        try {
            shield.write(() -> store.save(next));
            saved = true;
        } finally {
            if (!saved) {
                next.close();
            }
        }
        grant.close();
        grant = next;
        Duration half = Duration.between(real.instant(), next.accessEnds()).dividedBy(2);
        ahead = half.compareTo(MOST_AHEAD) < 0 ? half : MOST_AHEAD;
    }

    private static Grant renewed(Door door, SecretBytes refresh, InstantSource real)
            throws PortalException, InterruptedException {
        Messages.Renew renew = new Messages.Renew(Base64Text.encode(refresh.open()));
        return Translation.grant(door.post(Routes.RENEW, renew, Messages.Tokens.class).value(), real.instant());
    }

    static String text(Grant grant) {
        return Base64Text.encode(grant.access().open());
    }
}
