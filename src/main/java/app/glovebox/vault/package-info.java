/// The encrypted file of one account: what it keeps, and the adapters through which the ground floor reaches it.
///
/// How records are sealed is the business of `vault.seal`; here is what they mean. One record each for profile, Portal,
/// vehicles, session, stream position, clock, backup schedule and the times of the key slots; the many records of
/// readings are the business of `vault.reading`, their bytes of `vault.payload` and `vault.segment`. In memory: heads and
/// the newest readings; history is decoded on demand; tokens are not kept. Opening reads all but pages and segments and
/// writes once: which slot it was. Those are found in the background, while every record is checked; history, appending,
/// copies, re-keying and the link wait for that, and damage found there ends all writing.
///
/// One thread named `vault` owns the file; every public method hands its work over and waits, without being torn by an
/// interrupt. Failures leave through this door only, as `VaultRefusedException` before and `StorageException` after
/// opening. The first change of a day is preceded by a copy (`vault.copies`); with too little room on the disk changes
/// are refused before they are tried, signing out excepted. `.new` beside a vault is one that was never finished: a new
/// vault, or the copy under another key or in a newer format that takes a vault's place once it has been opened from
/// scratch and read. An empty `.<vault>.lock` is what programs lock that open, make or swap the vault.
package app.glovebox.vault;
