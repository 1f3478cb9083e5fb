/// Changing the password of an account that is open: from what a person types to an outcome that can be told.
///
/// The present password is proved by a sign-in of its own, whatever session there is: somebody who finds the program
/// open cannot change it, and everything that can be refused is refused before the vault gets a second password. That
/// session ends with the change; those of other computers stay, as the Portal keeps them.
package app.glovebox.account.password;
