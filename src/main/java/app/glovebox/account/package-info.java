/// Accounts: who signs in, with which password, to which Portal, into which vault.
///
/// Order of a sign-in with a vault here: the vault opens first, then *its* Portal and pin are used. Without one: the
/// Portal of the settings is asked for salt and cost (outside our bounds: refused), and the vault is made last.
/// The password never leaves this computer; the Portal gets a proof derived from it. Password strength is judged by
/// zxcvbn, the one library this package uses.
package app.glovebox.account;
