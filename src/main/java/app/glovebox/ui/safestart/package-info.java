/// The room a start ends in when two before it did not reach the sign-in screen.
///
/// Nothing runs here but what the user starts: no Portal, no open vault. Each vault file is looked at without a key at
/// once; with its password every record is read. A damaged one is offered the newest kept copy that is in order, and
/// what stands beside the button says what that costs before it is pressed: nothing, or exactly this by kind, and what is
/// not known as that. The comparison can be stopped, and the copy can be used all the same.
///
/// "Your data is intact" is said only if every record of every vault was read: pages in order are not yet data in order.
package app.glovebox.ui.safestart;
