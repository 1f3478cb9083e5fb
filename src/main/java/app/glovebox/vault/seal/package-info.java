/// A file of sealed records, format 2: nothing in it can be read, changed, dropped, added, swapped or put back unnoticed
/// without the vault key. What the records mean is the business of `vault`; slots and header that of `vault.slot`.
///
/// **Keys.** Random data keys, numbered, seal everything; each lies in a row of its own, wrapped by the head key with its
/// suite. Every seal names its data key and suite and is bound to them, to format, vault, table, id and version. A key
/// that has made 2^31 seals is followed by another on its own; a rotation seals all the rest anew, knowing how far it is
/// from the numbers alone. **Buckets.** 48 record numbers share one sealed row with the mark of each: version, key and
/// tag. **Set.** One row, changed with each commit, keeps sequence, count, the seals of each data key, the directory of
/// records wanted early, and the XOR of a keyed code of each bucket's state. It is sealed, not only authenticated:
/// whoever could read that XOR over some hundred commits could solve for a mixture of old buckets with the same XOR. It
/// names the header's code, so an old header does not fit a newer set. So one record is proven by set row, bucket and
/// mark; opening reads the buckets' tags only, and [app.glovebox.vault.seal.SetCheck] reads all, a bucket a step.
///
/// Not found: the whole file put back to an older state. That needs an anchor outside the file. Visible without a key:
/// number, sizes and order of creation of records. Ids count up, because random ones would spread each commit over the
/// whole tree. A crash leaves a write-ahead log that SQLite takes into the file at the next opening, even one with a
/// wrong password; apart from that a refused file is not touched.
package app.glovebox.vault.seal;
