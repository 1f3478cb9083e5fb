/// SQLite itself: pragmas, numbered migrations, one connection per file.
///
/// Knows nothing of what is stored. WAL with synchronous=FULL, so an acknowledged transaction survives a crash;
/// exclusive locking, so a second process gets BUSY instead of a share; secure_delete, in-memory temp files, no
/// extensions. A file written by a newer version, a foreign file and a cut file are recognised from the header before
/// SQLite touches them. The URL is a fixed literal: driver URL features are never reachable from data.
package app.glovebox.store;
