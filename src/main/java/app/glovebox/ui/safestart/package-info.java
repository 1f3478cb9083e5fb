/// The room a start ends in when two before it did not reach the sign-in screen.
///
/// Nothing runs here but what the user starts: no Portal, no open vault. Each vault file is looked at without a key at
/// once; with its password every record is read. A damaged one is offered the newest kept copy that is in order, and
/// the sentence beside the button says what that costs before it is pressed. "Your data is intact" is said only if every
/// record of every vault was read: pages in order are not yet data in order.
package app.glovebox.ui.safestart;
