/// The room where the recovery words are made, kept by hand, and proved to be kept.
///
/// The words exist in memory from the moment the room is entered until it is left, and the vault learns of them last:
/// only after two groups were typed back. Leaving at any step before leaves the vault as it was, and a line at the foot
/// of the rail reminds of it. What is shown on screen or typed in a field is text on the heap, which nothing can wipe;
/// the phrase itself is wiped when the room is left.
///
/// The emergency kit is a sheet with the same words on screen and printer: blanks for the words, unless they are asked
/// for, because what was written to a disk or sent to a printer cannot be taken back. The printer is chosen from a list
/// here and not in the toolkit's dialog, which is AWT's.
package app.glovebox.ui.recovery;
