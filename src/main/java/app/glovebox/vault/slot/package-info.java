/// The part of a vault that is readable without a key, its slots, and the keys that come from opening one.
///
/// A random 256-bit vault key is split by HKDF: set key, head key and header key; what they are for stands on the plaque
/// of `vault.seal`. The header wraps the vault key once per slot, by the key a password or the recovery words yield, so
/// each slot opens the vault without the others; it stays in memory while the vault is open, or no slot could be added.
/// A slot carries a commitment, because GCM alone lets one blob open under two keys, and is bound to this vault. The
/// header carries a code over all of it; another list of slots is another header.
///
/// The number in the header is the header's own format, and has been 1 since the first vaults: slots are bound to it,
/// and a vault that is brought to a newer format has only one of them open. The vault's format is told by the file and
/// proven by every seal in it. Knows nothing of records.
package app.glovebox.vault.slot;
