/// Quick unlock: a PIN instead of the password, for a vault on this computer, if its owner wants that.
///
/// A PIN is too short to protect a file. Its key therefore needs a second half as well, 256 random bits which never stand
/// beside the vault: they lie in this computer's keyring, or, where there is none or the owner wants it so, in this
/// process and end with it. `HKDF(Argon2id(PIN) ‖ half)` wraps the vault key, with a commitment. Who has the files alone
/// cannot test a single PIN. Who runs as this user while the keyring is open can ask for the half and try PINs against
/// a copy of the files: against that a PIN protects as little as an open vault does.
///
/// Three tries. Each is counted on disk before it is made, so killing the program takes none back; after the third the
/// PIN is gone. It also ends after twelve hours without use, asleep or awake, by signing out, and when the passwords
/// are no longer those it was set beside: a re-key or a removed password must end it. A half that cannot be had (the keyring
/// changed, locked, gone) costs no try and never locks out: the password always opens.
package app.glovebox.account.quick;
