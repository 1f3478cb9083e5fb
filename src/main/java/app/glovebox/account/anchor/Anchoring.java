package app.glovebox.account.anchor;

import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import app.glovebox.session.StorageException;
import java.lang.System.Logger.Level;
import java.util.Optional;

/// Compares one vault with its anchor at the Portal, and moves the anchor on. All methods block; one at a time.
public final class Anchoring {
    private static final System.Logger LOG = System.getLogger(Anchoring.class.getName());
    /// Keeping the pending and then the confirmed anchor are commits too, and no reason for another anchor.
    private static final int OWN_COMMITS = 2;

    private final PortalAnchors anchors;
    private final PortalAddress portal;
    private final AnchorStore store;

    /// @param portal where that vault's anchor is
    public Anchoring(PortalAnchors anchors, PortalAddress portal, AnchorStore store) {
        this.anchors = anchors;
        this.portal = portal;
        this.store = store;
    }

    /// Whether this is the newest of the vault. Changes nothing at the Portal.
    ///
    /// @param grant stays the caller's
    public synchronized Standing standing(Grant grant)
            throws PortalException, StorageException, InterruptedException {
        return standing(anchors.anchor(portal, grant, store.vaultId()));
    }

    /// Moves the anchor to where the vault is, unless it is there or the vault is an older copy.
    public synchronized Standing moveOn(Grant grant) throws PortalException, StorageException, InterruptedException {
        Optional<Anchor> there = anchors.anchor(portal, grant, store.vaultId());
        if (standing(there) == Standing.OLDER_COPY) {
            return Standing.OLDER_COPY;
        }
        Anchor next = store.present();
        if (there.isPresent() && next.sequence() - there.get().sequence() <= OWN_COMMITS) {
            return Standing.CURRENT;
        }
        store.keep(new AnchorStore.Known(there, Optional.of(next)));
        try {
            anchors.setAnchor(portal, grant, store.vaultId(), next, there);
        } catch (PortalException refused) {
            if (refused.kind() != PortalException.Kind.CONFLICT) {
                throw refused;
            }
            // Between question and answer another copy of this vault spoke.
            LOG.log(Level.WARNING, "anchor.conflict");
            return Standing.OLDER_COPY;
        }
        confirm(next);
        return Standing.CURRENT;
    }

    /// From here on this copy is the one, whatever the Portal heard before.
    ///
    /// @param proof the password's, as asked for just now; the caller keeps owning it
    public synchronized void useThisCopy(Grant grant, SecretBytes proof)
            throws PortalException, StorageException, InterruptedException {
        Anchor next = store.present();
        store.keep(new AnchorStore.Known(store.known().confirmed(), Optional.of(next)));
        anchors.replaceAnchor(portal, grant, store.vaultId(), next, proof);
        confirm(next);
        LOG.log(Level.INFO, "anchor.replaced");
    }

    private Standing standing(Optional<Anchor> there) throws StorageException {
        AnchorStore.Known known = store.known();
        if (there.isEmpty() || there.equals(known.confirmed())) {
            return Standing.CURRENT;
        }
        if (there.equals(known.pending())) {
            // Its answer was lost.
            confirm(there.get());
            return Standing.CURRENT;
        }
        LOG.log(Level.WARNING, "anchor.older-copy");
        return Standing.OLDER_COPY;
    }

    private void confirm(Anchor anchor) throws StorageException {
        store.keep(new AnchorStore.Known(Optional.of(anchor), Optional.empty()));
    }
}
