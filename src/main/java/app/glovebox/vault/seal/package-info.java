/// A file of sealed records: nothing in it can be read, changed, dropped, added, swapped or put back unnoticed without
/// the vault key. What the records mean is the business of `vault`.
///
/// **Keys.** A random 256-bit vault key is split by HKDF into record key, set key, head key and header key;
/// `glovebox/vault/index/1` is reserved for the index key. The header wraps it once per slot, by the key a password or
/// the recovery words yield, so each slot opens the vault without the others; it stays in memory while the vault is
/// open, or no slot could be added. A slot carries a commitment, because GCM alone lets one blob open under two keys,
/// and is bound to this vault. Another list of slots is another header, which comes in one transaction with the set row
/// that names it. **Records.** AES-256-GCM, bound to
/// format, vault, table, id and version. **Set.** One row keeps sequence, count and the XOR of a keyed code of each
/// record, changed in the same transaction. It is sealed, not only authenticated: whoever could read that XOR over some
/// hundred commits could solve for a mixture of old records with the same XOR. The row names the header's code, so an
/// old header does not fit a newer set.
///
/// Not found: the whole file put back to an older state. That needs an anchor outside the file.
/// Visible without a key: number, sizes and order of creation of records. Ids count up, because random ones would
/// spread each commit over the whole tree.
///
/// A crash leaves a write-ahead log that SQLite takes into the file at the next opening, even one with a wrong
/// password; apart from that a refused file is not touched.
package app.glovebox.vault.seal;
