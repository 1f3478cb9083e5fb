/// The settings group that says how the vault lies on this computer: what it takes, whether all of it is whole, and which
/// copies are kept.
///
/// A check tells everything it looked at, the good as well, so that silence never stands for "fine". A finding that can
/// be helped has its fix beside it, and after a fix the check runs again: only that proves it. While the vault is at
/// work one button waits for the other; whoever else uses the vault waits too.
package app.glovebox.ui.storage;
