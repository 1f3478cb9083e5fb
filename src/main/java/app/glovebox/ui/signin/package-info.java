/// The door: signing in, creating an account, and the locked screen.
///
/// Three screens share one staged attempt (`SignInFlow`: stages in the order they come, cancel at each, one outcome)
/// and one table of sentences (`Sentences`: every way an attempt can end, tied to the field it is about). A password is
/// handed to a verb as a `Passphrase`, which the flow wipes when its job ends; it never rests in a property.
///
/// One field at a time, one primary action. Until an account is open, nothing of it is shown but its row of the
/// accounts list. Leaving a screen cancels what it started: an account that opens after its screen has gone is closed
/// again, and its fresh session ended.
package app.glovebox.ui.signin;
