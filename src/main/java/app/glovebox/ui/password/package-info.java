/// What takes the password again while an account is open, because vault and Portal have to agree on something.
///
/// An older copy of the vault, found by its anchor at the Portal, is used only after its owner said so here; nothing is
/// merged. A password that was changed on another computer is typed once and then opens this vault, too. Both sign in
/// anew over the vault that is open, so nothing else of the account is interrupted until the Portal has said yes.
///
/// The limit is told where it matters: without the Portal an older copy opens without a word, and so does one that is as
/// old as the vault's first contact. A password is handed to a verb as a `Passphrase`, which the verb wipes.
package app.glovebox.ui.password;
