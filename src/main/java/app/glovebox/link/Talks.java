package app.glovebox.link;

import app.glovebox.account.OpenVault;
import app.glovebox.account.anchor.AnchorStore;
import app.glovebox.account.anchor.Anchoring;
import app.glovebox.account.anchor.Standing;
import app.glovebox.account.change.IntentStore;
import app.glovebox.account.change.PasswordChange;
import app.glovebox.account.dealing.Dealings;
import app.glovebox.custody.KeySlots;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.StorageException;

/// What the link asks a Portal with the kept session, and what vault and Portal settle with it besides syncing. Used by
/// the link's thread only.
final class Talks {

    /// A request that needs a session.
    @FunctionalInterface
    interface Asking<T> {
        T with(String bearer) throws PortalException, StorageException, InterruptedException;
    }

    private final KeptSession session;
    private final Dealings dealings;

    Talks(KeptSession session, PortalClient portals, OpenVault vault, Shield shield) {
        this.session = session;
        dealings = new Dealings(
                new Anchoring(portals, vault.portal(), shield.around(AnchorStore.class, vault.anchors())),
                new PasswordChange(portals, vault.portal(), shield.around(KeySlots.class, vault.keySlots()),
                        shield.around(IntentStore.class, vault.intents())));
    }

    /// Asks with the session; a refused token gets one renewal.
    <T> T ask(Door door, Asking<T> asking) throws PortalException, StorageException, InterruptedException {
        String bearer = session.bearer(door);
        try {
            return asking.with(bearer);
        } catch (PortalException refused) {
            if (refused.kind() != Kind.SESSION_ENDED) {
                throw refused;
            }
            return asking.with(session.insteadOf(bearer, door));
        }
    }

    /// Before anything is synced. Answers whether it may be.
    boolean greet(Door door) throws PortalException, StorageException, InterruptedException {
        return deal(door, dealings::greet);
    }

    /// Moves the anchor on when that is due. Answers false when another copy of the vault spoke meanwhile.
    boolean goesOn(Door door) throws PortalException, StorageException, InterruptedException {
        return !dealings.due() || deal(door, dealings::moveOn);
    }

    /// By how many commits the Portal knew of more than the older copy last found.
    long ahead() {
        return dealings.ahead();
    }

    private boolean deal(Door door, Dealings.Dealing dealing)
            throws PortalException, StorageException, InterruptedException {
        return ask(door, bearer -> {
            try (Grant grant = session.lent()) {
                return dealing.with(grant) == Standing.CURRENT;
            }
        });
    }
}
