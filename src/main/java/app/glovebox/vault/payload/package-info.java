/// The plain bytes of a record: what kind it is, and how fields are written and read.
///
/// A payload is compact binary: kind, payload version, then fields in a fixed order. The same writer and reader serve
/// whole records and the columns inside a segment. Kinds are stored numbers; a kind or version this program does not
/// know is kept as it is, never guessed at.
package app.glovebox.vault.payload;
