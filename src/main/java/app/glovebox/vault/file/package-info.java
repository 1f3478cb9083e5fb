/// Where a vault's file lies, and the one thread that touches it.
///
/// A new file is made under an unfinished name, flushed, and gets its own name in one step; its folder is flushed too.
/// The thread hands answers and failures back to whoever asked and is not torn away by an interrupt; long work nobody
/// waits for it does in steps, so that others get in between. What stands in the file is the business of `vault` and
/// `vault.seal`.
package app.glovebox.vault.file;
