/// The settings group of the past: for how long every reading is kept, what readings take, what a year adds.
///
/// A longer choice holds at once. A shorter one takes readings away for good, so it is asked about first, and then done
/// here and now, so that whoever asked sees it done; what is left when that is cut short follows with the next readings:
/// each append does a piece. Nothing looks for such work while no readings come, since even a look in vain would count
/// as a day's first change and be copied.
///
/// All sizes are measured, so a past too short for a growth says that instead of a number.
package app.glovebox.ui.history;
