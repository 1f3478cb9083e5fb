package app.glovebox.account.anchor;

import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import java.util.Optional;

/// The anchors at a Portal. `link` implements it; every method blocks with a deadline and may be interrupted.
public interface PortalAnchors {
    Optional<Anchor> anchor(PortalAddress portal, Grant grant, String vaultId)
            throws PortalException, InterruptedException;

    /// Sets the one that follows. The same again succeeds.
    ///
    /// @param previous the one there is, empty when there is none
    /// @throws PortalException `CONFLICT` when another one is there
    void setAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor, Optional<Anchor> previous)
            throws PortalException, InterruptedException;

    /// Sets it whatever is there.
    ///
    /// @param proof the password's; the caller keeps owning it
    /// @throws PortalException `WRONG_CREDENTIALS` when it is not
    void replaceAnchor(PortalAddress portal, Grant grant, String vaultId, Anchor anchor, SecretBytes proof)
            throws PortalException, InterruptedException;
}
