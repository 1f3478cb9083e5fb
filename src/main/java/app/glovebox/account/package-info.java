/// Accounts: who signs in, with which password, to which Portal, into which vault.
///
/// Order of a sign-in with a vault here: the vault opens first, then *its* Portal and pin are used. Without one: the
/// Portal of the settings is asked for salt and cost (outside our bounds: refused), and the vault is made last.
/// One derivation serves both the vault and the Portal. The password never leaves this computer; the Portal gets a
/// proof derived from it.
///
/// A sign-in that is cancelled or fails undoes itself ([Attempt]): the session is ended at the Portal, a vault made
/// for it is deleted, an older session is put back. A grant whose answer was lost is never used and so dies within a
/// minute. Vault work is never interrupted half-way.
package app.glovebox.account;
