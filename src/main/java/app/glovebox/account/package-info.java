/// Accounts: who signs in, with which password, to which Portal, into which vault.
///
/// Order of a sign-in with a vault here: the vault opens first, then *its* Portal and pin are used. Without one: the
/// Portal of the settings is asked for salt and cost (outside our bounds: refused), and the vault is made last.
/// One derivation serves both the vault and the Portal. The password never leaves this computer; the Portal gets a
/// proof derived from it.
///
/// Before the new session touches the vault, the Portal's anchor tells whether this is an older copy of it: then nothing
/// is synced until its owner says so, with the password the Portal has now. That password, once proved, is the one that
/// opens the vault, whichever opened it before.
///
/// A sign-in that is cancelled or fails undoes itself ([Attempt]): the session is ended at the Portal, a vault made
/// for it is deleted, an older session is put back. A grant whose answer was lost is never used and so dies within a
/// minute. Vault work is never interrupted half-way.
package app.glovebox.account;
