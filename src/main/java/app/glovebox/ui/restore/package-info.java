/// The room where somebody goes back to an earlier copy of the vault: which copy, its password, the difference, the
/// switch.
///
/// Three steps on one page, each in sight from the beginning; the switch appears only with a difference that was told.
/// Entered from the settings with an account open, or from the front when the vault is too damaged to open. Leaving
/// closes the copy and removes its file; nothing but the switch changes anything.
package app.glovebox.ui.restore;
