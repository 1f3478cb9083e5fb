/// Where a vault's file lies, and the one thread that touches it.
///
/// A new file is made under an unfinished name, flushed, and gets its own name in one step; its folder is flushed too.
/// Whoever opens, makes, swaps or removes a vault claims it first: between closing a file and giving its name to another
/// one nobody has SQLite's lock, and a program that opened the old file just then would write into one without a name.
/// The thread hands answers and failures back to whoever asked and is not torn away by an interrupt; long work nobody
/// waits for it does in steps, so that others get in between. What stands in the file is the business of `vault` and
/// `vault.seal`.
package app.glovebox.vault.file;
