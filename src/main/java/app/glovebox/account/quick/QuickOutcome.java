package app.glovebox.account.quick;

import app.glovebox.account.OpenAccount;

/// How unlocking with a PIN ended.
public sealed interface QuickOutcome {

    record Opened(OpenAccount account) implements QuickOutcome {
    }

    /// @param left how often it can be tried still, at least once
    record WrongPin(int left) implements QuickOutcome {
    }

    /// The password is asked.
    record PasswordAsked(Why why) implements QuickOutcome {
    }

    /// OVER: there is no PIN any more, or it was not used for too long. USED_UP: that was the last try. CHANGED: the
    /// passwords are others now. HALF_GONE: the keyring does not have its half any more. KEYRING_LOCKED, NO_KEYRING:
    /// it cannot be asked now. VAULT: the vault did not open, which the
    /// password will tell more about.
    enum Why { OVER, USED_UP, CHANGED, HALF_GONE, KEYRING_LOCKED, NO_KEYRING, VAULT }

    /// Nothing was opened. The try stays counted.
    record Cancelled() implements QuickOutcome {
    }
}
