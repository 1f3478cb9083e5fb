/// What a second start on the same data folder shows if the first does not take what it was to open: who holds it, and the
/// ways on.
///
/// The holder is asked itself, over a socket only this user reaches; one that does not answer is named without its
/// process. Nothing is taken from it by force: SQLite's own lock would refuse a second writer all the same. When the
/// holder has ended, trying again goes on as any start does.
package app.glovebox.ui.held;
