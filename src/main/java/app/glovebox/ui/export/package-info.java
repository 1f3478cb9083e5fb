/// The settings group that takes everything out of the vault: what is in an export, where to, and the password again.
///
/// What the files hold and that nobody seals them stands first, before anything can be pressed. The typed password goes
/// as a `Passphrase` and is wiped when the attempt ends, whatever comes of it. Leaving the screen cancels: nobody would
/// know of files that appear afterwards.
package app.glovebox.ui.export;
