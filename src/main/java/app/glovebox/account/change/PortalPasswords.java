package app.glovebox.account.change;

import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;

/// Changing a password at a Portal. `link` implements it; it blocks with a deadline and may be interrupted.
public interface PortalPasswords {
    /// The same change sent again succeeds again.
    ///
    /// @throws PortalException `WRONG_CREDENTIALS` when the Portal takes neither of the two
    void changePassword(PortalAddress portal, Grant grant, Intent change)
            throws PortalException, InterruptedException;
}
