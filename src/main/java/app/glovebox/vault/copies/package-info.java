/// Whole copies of a vault's file: how one gets its name, which ones stay, and where they lie.
///
/// A copy is made by SQLite's backup call, page by page: reading the open file through a handle of our own would drop
/// SQLite's lock on it (POSIX `fcntl`), and `VACUUM INTO` needs the right to attach, which our connections do not have.
/// It is written as `.new` (0600), read back in full, flushed, named, and its folder flushed; only then older ones
/// go. So the last good copy outlives every failure, and `.new` is always rubbish, cleared at the next attempt.
/// Kept copies lie in `<vault>.kept` (0700), at most five: the newest, and about a day, a week, a month and a year old.
/// Backups lie where somebody wants them, among strangers' files: what is taken away there must have our name and the
/// vault's own header.
/// A name tells time, reason and stamp (commit count and head of the keyed set root, which says nothing without the
/// key). Knows files and `vault.seal`, not what records mean.
package app.glovebox.vault.copies;
