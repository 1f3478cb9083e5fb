/// The room of the recovery drill: the words from paper are typed, and everything that would be needed is tried.
///
/// A kit nobody has tried is a hope. The words are proved against the open vault, which stays as it is (a second handle
/// on its file would drop SQLite's lock), and every kept copy is read from scratch. Each part is told by itself, with
/// what to do about it. Only if all of it is there does the vault note the day; the security group shows it.
package app.glovebox.ui.drill;
