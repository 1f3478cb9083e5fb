/// What was asked for from outside and cannot be shown yet: a line above whatever is shown.
///
/// One rule: a link or a backup opens at the overview, and waits for it anywhere else. So it waits for whoever signs in,
/// no ceremony is left half done, and nothing that is being typed is thrown away. In a room that can be left at any time
/// the line offers to open it now. What stands open already is only gone to within. The help shows nothing of an account
/// and opens at once.
///
/// One waits at a time, the newest; for ten minutes, or until it is told to be forgotten. One that came while an account
/// was open is that account's: locked and opened again it is still there, in another account it is forgotten. A link this
/// version does not know is said to be that, and not repeated.
package app.glovebox.ui.arrival;
