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
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/// The session kept in the vault, renewed when due. One renewal at a time: two with the same token would look to the
/// Portal like a stolen one.
final class KeptSession implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(KeptSession.class.getName());
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

    /// A copy of the session as it is, for who is about to ask with its bearer; the caller closes it.
    synchronized Grant lent() throws PortalException {
        if (grant == null) {
            throw new PortalException(Kind.SESSION_ENDED, null);
        }
        return new Grant(SecretBytes.copyOf(grant.access().open()), grant.accessEnds(),
                SecretBytes.copyOf(grant.refresh().open()));
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

    /// Whether the grant is not known to have been used: the Portal drops it unless that happens soon.
    synchronized boolean unused() {
        return grant != null && grant.previous().isPresent();
    }

    /// The Portal took this grant's token, so what came before it is worth nothing. When that cannot be written, the
    /// vault merely keeps a token that is not shown before the newer one is refused.
    synchronized void proven() throws InterruptedException {
        if (!unused()) {
            return;
        }
        Grant used = new Grant(grant.access(), grant.accessEnds(), grant.refresh());
        grant.previous().ifPresent(SecretBytes::close);
        grant = used;
        try {
            shield.write(() -> store.save(used));
        } catch (StorageException full) {
            LOG.log(Level.WARNING, "link.session.not-kept");
        }
    }

    /// Ends a session whose access token may have ended already: then it is renewed once more to be ended.
    static void end(Door door, Grant grant, InstantSource real) throws PortalException, InterruptedException {
        if (real.instant().isBefore(grant.accessEnds()) && ended(door, grant)) {
            return;
        }
        try (Grant last = renewed(door, grant, real)) {
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

    /// The new grant is in the vault before anything uses it, with the token it came from: if the answer is lost the
    /// old one is shown again, and likewise if the new one died before we came to use it.
    private void renew(Door door) throws PortalException, StorageException, InterruptedException {
        Grant next = renewed(door, grant, real);
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

    /// The next grant. Of one never used the predecessor is shown only after the newer token was refused: while that
    /// one lives, showing the older would look like a thief's doing.
    private static Grant renewed(Door door, Grant grant, InstantSource real)
            throws PortalException, InterruptedException {
        try {
            return renewed(door, grant.refresh(), real);
        } catch (PortalException refused) {
            if (refused.kind() != Kind.SESSION_ENDED || grant.previous().isEmpty()) {
                throw refused;
            }
            return renewed(door, grant.previous().get(), real);
        }
    }

    private static Grant renewed(Door door, SecretBytes refresh, InstantSource real)
            throws PortalException, InterruptedException {
        Messages.Renew renew = new Messages.Renew(Base64Text.encode(refresh.open()));
        Messages.Tokens tokens = door.post(Routes.RENEW, renew, Messages.Tokens.class).value();
        Grant next = Translation.grant(tokens, real.instant());
        return new Grant(next.access(), next.accessEnds(), next.refresh(),
                Optional.of(SecretBytes.copyOf(refresh.open())));
    }

    static String text(Grant grant) {
        return Base64Text.encode(grant.access().open());
    }
}
