package app.glovebox.account;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.PortalException;
import java.time.Duration;

/// What can be asked of a Portal before there is a session. `link` implements it; every method blocks with a deadline
/// and may be interrupted (`InterruptedException` leaves nothing behind that lives longer than 60 s).
public interface Portals {
    /// Reaches it and checks its certificate against the pin; answers the round trip.
    Duration reach(PortalAddress portal) throws PortalException, InterruptedException;

    /// How that account's password is stretched. For an unknown address the answer looks the same.
    KdfSpec spec(PortalAddress portal, EmailAddress address) throws PortalException, InterruptedException;

    void create(PortalAddress portal, Profile profile, KdfSpec spec, SecretBytes proof)
            throws PortalException, InterruptedException;

    Grant signIn(PortalAddress portal, EmailAddress address, SecretBytes proof)
            throws PortalException, InterruptedException;

    /// The account as the Portal has it; the first use of a grant.
    PortalAccount account(PortalAddress portal, Grant grant) throws PortalException, InterruptedException;

    /// Ends a session at the Portal, even one whose access token has ended; one that is over counts as ended.
    void signOut(PortalAddress portal, Grant grant) throws PortalException, InterruptedException;

    /// Where and who the Portal is by now: the embedded one changes its port at each start, and may still be starting
    /// (then this waits). The pin given is kept.
    PortalAddress resolve(PortalAddress portal) throws PortalException, InterruptedException;

    /// The Portal for accounts without a vault on this computer: the embedded one, or the one the command line names.
    PortalAddress preset() throws PortalException, InterruptedException;

    /// Starts the living link of an account: the event stream feeding readings, renewal, reconnection.
    PortalLink connect(OpenVault vault, LinkSink sink);
}
