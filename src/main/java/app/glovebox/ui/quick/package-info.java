/// Unlocking with a PIN, and setting one.
///
/// The locked screen asks for the PIN first where there is one that may still be tried; the password is one press away
/// and asked by itself, with a sentence, once the PIN is over. The screen says what the PIN protects and what not. A new
/// PIN is typed twice, after the password; how it ended is said before the screen is left. PINs go through the kit's
/// password field and leave it as a passphrase.
package app.glovebox.ui.quick;
