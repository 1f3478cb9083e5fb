package app.glovebox.account;

import app.glovebox.account.anchor.Anchor;
import app.glovebox.account.anchor.PortalAnchors;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import java.util.Optional;

/// The anchor of one vault at a Portal in memory.
public final class MemoryAnchors implements PortalAnchors {
    public Optional<Anchor> kept = Optional.empty();

    @Override
    public Optional<Anchor> anchor(PortalAddress portal, Grant grant, String vaultId) {
        return kept;
    }

    @Override
    public void setAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor, Optional<Anchor> previous)
            throws PortalException {
        if (!kept.equals(previous) && !kept.equals(Optional.of(anchor))) {
            throw new PortalException(PortalException.Kind.CONFLICT, null);
        }
        kept = Optional.of(anchor);
    }

    @Override
    public void replaceAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor, SecretBytes proof) {
        kept = Optional.of(anchor);
    }
}
