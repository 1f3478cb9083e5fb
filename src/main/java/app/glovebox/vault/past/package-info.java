/// Vaults of earlier formats, opened to be copied or judged; nothing is ever written in them.
///
/// Format 1 had one record key that came from the vault key, no buckets and no directory: all records stood in the set
/// row's XOR one by one, so a vault was read as a whole or not at all. Kept here is what reading it takes, byte for byte
/// as it was; the header and its slots have not changed since. Knows `vault.seal` for what a record is, not the other
/// way round.
package app.glovebox.vault.past;
