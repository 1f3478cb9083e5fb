package app.glovebox.account.quick;

/// What came of setting a PIN. LASTING: it holds over restarts. UNTIL_CLOSED: it holds until Glovebox is closed.
/// NO_KEYRING: likewise, though more was wanted: the keyring is missing or locked. WRONG_PASSWORD: nothing was set.
public enum Arming { LASTING, UNTIL_CLOSED, NO_KEYRING, WRONG_PASSWORD }
