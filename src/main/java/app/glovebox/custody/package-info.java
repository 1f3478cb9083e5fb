/// Who may open a vault: its key slots, and the recovery words that open one of them.
///
/// A slot wraps the vault key under a key of its own, so losing one never locks out the others. The recovery words
/// are 256 random bits as 24 words of the English BIP-39 list (MIT licence), the last byte's worth being a checksum:
/// a slip of the pen is found before anything is tried, and people can read the words to each other. They carry so
/// much chance that nothing is stretched: their key is derived in no time.
///
/// [app.glovebox.custody.KeySlots] is the port to an open vault's slots; the vault implements it. No words, keys or
/// passwords appear in any text made here.
package app.glovebox.custody;
