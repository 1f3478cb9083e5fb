/// Vault files that nobody has open: whether they are whole, and the way back to a kept copy.
///
/// Looking works on a copy in a folder of its own (0700), log included, because opening a vault takes its log in and
/// would change what is to be judged. A repair flushes a copy of the damaged file beside the vault first, then takes the
/// log away, then renames the good copy over the vault: a log left behind would be taken into the new file. Cut anywhere,
/// the damaged file is still there under one name or two. A vault another program holds is left alone; SQLite's lock
/// bytes tell (POSIX `fcntl`).
///
/// What the copy would lose is found out on the same bench, at the page a break lies on. Without a key a bucket or a
/// record in the state the copy has is proven unchanged by its tag; with one, what still opens is compared by content,
/// and the buckets and the set row tell how much does not. Nothing is ever taken out of the damaged file: one record in
/// the right state does not make a vault that is.
package app.glovebox.vault.repair;
