/// SQLite itself: pragmas, numbered migrations, one connection per file.
///
/// Knows nothing of what is stored. WAL with synchronous=FULL, so an acknowledged transaction survives a crash;
/// exclusive locking, so a second process gets BUSY instead of a share; secure_delete, in-memory temp files, no
/// extensions. A file written by a newer version, a foreign file and a cut file are recognised from the header before
/// SQLite touches them; migrations therefore run in one transaction with a rollback journal, so that the header is
/// always the truth. The path goes to the driver as an escaped URI: its URL features are never reachable from data.
package app.glovebox.store;
