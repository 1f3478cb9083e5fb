package app.glovebox.account.password;

/// What changing a password does, in this order. Until TELL_PORTAL nothing is changed for good; once KEEP_BOTH is over
/// both passwords open the vault.
public enum ChangeStep { CHECK_OLD, STRETCH_NEW, KEEP_BOTH, TELL_PORTAL }
