/// What a vault and its Portal settle at each contact.
///
/// Before anything is synced: whether this is the newest of the vault, then whether a change of the password was cut.
/// In that order, because an older copy must not finish what its successor began. While the link lives the anchor moves
/// on, at most once a minute: what is written in between, an older copy could lack without being found.
package app.glovebox.account.dealing;
