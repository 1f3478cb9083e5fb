/// How a start begins when those before it did not come through: which mode it has, and what can be repaired then.
///
/// A start is counted on disk before anything heavy and taken back once the sign-in screen was painted. Two that were
/// never taken back make the next one safe: no Portal, no vault opened, only checks and repairs. A count that cannot be
/// read counts as none, because a file of a few bytes must not keep anybody out.
///
/// [app.glovebox.start.VaultDoctor] looks at vault files that nobody has open. It works on a copy, so looking changes
/// nothing, and puts a damaged file aside before anything takes its name: it may still hold what the copy does not.
/// What a copy would lose is found out before anybody decides ([app.glovebox.start.Loss]): readings, cars, keys, settings.
/// Without a key SQLite's pages and the header can be judged; whether every record is there takes the password.
package app.glovebox.start;
