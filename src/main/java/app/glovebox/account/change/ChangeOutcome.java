package app.glovebox.account.change;

import app.glovebox.session.PortalException;
import java.time.Duration;

/// How a change of the password ended, as far as it is known.
public sealed interface ChangeOutcome {

    /// Only the new password works from here on.
    record Changed() implements ChangeOutcome {
    }

    /// The Portal does not take the old password; nothing has changed.
    ///
    /// @param triesLeft before a delay starts, -1 unknown
    /// @param delay     before another try is let through
    record WrongPassword(int triesLeft, Duration delay) implements ChangeOutcome {
    }

    /// The Portal was not asked to change anything, because it could not be asked at all; nothing has changed.
    ///
    /// @param why what kept it
    record NotAsked(PortalException.Kind why) implements ChangeOutcome {
    }

    /// The vault is an older copy: that is to be settled first; nothing has changed.
    record OlderCopy() implements ChangeOutcome {
    }

    /// The Portal said no for now; nothing has changed.
    record NotNow(Duration delay) implements ChangeOutcome {
    }

    /// No answer came: both passwords open the vault until the next contact tells.
    record Undecided() implements ChangeOutcome {
    }
}
