package app.glovebox.ui.shell;

import app.glovebox.ui.kit.Message;

/// What the banner says about the connection.
public sealed interface Notice {
    /// Nothing is unusual.
    record None() implements Notice {
    }

    /// The Portal does not answer; saved data is shown.
    record Offline(Message text) implements Notice {
    }

    /// The Portal is not the trusted one; nothing was sent.
    record Untrusted(Message text) implements Notice {
    }

    /// The vault is an older copy; nothing is synced.
    record OlderCopy(Message text) implements Notice {
    }

    /// The Portal ended the session.
    record SignedOut(Message text) implements Notice {
    }
}
