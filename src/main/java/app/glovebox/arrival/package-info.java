/// What a start of the program was asked to open: a link, or a file given as a backup.
///
/// A link names a place and does nothing else: whoever follows one is where a click would have led. It may come from any
/// page, so it is looked up whole in the table of known ones, and there is nothing in it to take apart: no query, no user,
/// no percent signs. One that is not in the table is only known to be a link; its text goes no further, neither into the
/// log nor to another start nor on the screen. A file is only named here; whether it is a backup, and whose, is found out
/// by the way back to a copy.
///
/// The same text travels between two starts of one user, and is read by the same rules at the other end.
package app.glovebox.arrival;
