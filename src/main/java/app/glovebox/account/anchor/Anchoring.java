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
    private long ahead;

    /// @param portal where that vault's anchor is
    public Anchoring(PortalAnchors anchors, PortalAddress portal, AnchorStore store) {
        this.anchors = anchors;
        this.portal = portal;
        this.store = store;
    }

    /// Whether this is the newest of the vault. Changes nothing, neither at the Portal nor in the vault: the link of the same
    /// account may be moving the anchor on at this moment.
    ///
    /// @param grant stays the caller's
    public synchronized Standing standing(Grant grant)
            throws PortalException, StorageException, InterruptedException {
        AnchorStore.Known known = store.known();
        while (true) {
            Optional<Anchor> there = anchors.anchor(portal, grant, store.vaultId());
            AnchorStore.Known after = store.known();
            if (known.equals(after)) {
                return known.ours(there) ? Standing.CURRENT : olderCopy(there.get());
            }
            // Moved on while the Portal answered, maybe more than once: what it said may belong to none of the two.
            known = after;
        }
    }

    /// As above, for who has asked the Portal already and is alone in moving the anchor on: the link, or before there is one.
    /// Takes from it an answer that was lost.
    ///
    /// @param there the anchor it has
    public synchronized Standing judge(Optional<Anchor> there) throws StorageException {
        AnchorStore.Known known = store.known();
        if (!known.ours(there)) {
            return olderCopy(there.get());
        }
        if (there.isPresent() && there.equals(known.pending())) {
            confirm(there.get());
        }
        return Standing.CURRENT;
    }

    private Standing olderCopy(Anchor there) throws StorageException {
        ahead = there.sequence() - store.present().sequence();
        LOG.log(Level.WARNING, "anchor.older-copy");
        return Standing.OLDER_COPY;
    }

    /// By how many commits the Portal knew of more when this was last found to be an older copy.
    public synchronized long ahead() {
        return ahead;
    }

    /// Moves the anchor to where the vault is, unless it is there or the vault is an older copy.
    public synchronized Standing moveOn(Grant grant) throws PortalException, StorageException, InterruptedException {
        Optional<Anchor> there = anchors.anchor(portal, grant, store.vaultId());
        if (judge(there) == Standing.OLDER_COPY) {
            return Standing.OLDER_COPY;
        }
        try {
            moveOn(grant, decided(grant, there));
            return Standing.CURRENT;
        } catch (PortalException refused) {
            if (refused.kind() != PortalException.Kind.CONFLICT) {
                throw refused;
            }
            // Between question and answer another copy of this vault spoke.
            LOG.log(Level.WARNING, "anchor.conflict");
            return Standing.OLDER_COPY;
        }
    }

    /// The anchor that is there once the fate of one sent before is known. It may still be on its way: with another one
    /// sent beside it, whichever came second would look like a stranger's.
    private Optional<Anchor> decided(Grant grant, Optional<Anchor> there)
            throws PortalException, StorageException, InterruptedException {
        Optional<Anchor> open = store.known().pending();
        if (open.isEmpty()) {
            return there;
        }
        anchors.setAnchor(portal, grant, store.vaultId(), open.get(), there);
        confirm(open.get());
        return open;
    }

    private void moveOn(Grant grant, Optional<Anchor> there)
            throws PortalException, StorageException, InterruptedException {
        Anchor next = store.present();
        if (there.isPresent() && next.sequence() - there.get().sequence() <= OWN_COMMITS) {
            return;
        }
        store.keep(new AnchorStore.Known(there, Optional.of(next)));
        anchors.setAnchor(portal, grant, store.vaultId(), next, there);
        confirm(next);
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

    private void confirm(Anchor anchor) throws StorageException {
        store.keep(new AnchorStore.Known(Optional.of(anchor), Optional.empty()));
    }
}
