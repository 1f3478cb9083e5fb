/// The encrypted file of one account: what it keeps, and the adapters through which the ground floor reaches it.
///
/// How records are sealed is the business of `vault.seal`; here is what they mean. One record each for profile, Portal,
/// vehicles, session, stream position, clock and the times of the key slots; per vehicle one with the newest reading of
/// every signal ever and many pages of readings. A page is rewritten until it is full, so that single readings do not
/// become thousands of tiny records, and deleted when all of it is older than 30 days. Payloads are compact binary, each
/// value naming its own type, so a signal unknown to this version survives a rewrite. In memory: an index of the pages
/// and the newest readings; history is decoded on demand; tokens are not kept. Opening writes once: which slot it was.
///
/// One thread named `vault` owns the file; every public method hands its work over and waits, without being torn by an
/// interrupt. Failures leave through this door only, as `VaultRefusedException` before and `StorageException` after
/// opening. `.new` beside a vault is one that was never finished.
package app.glovebox.vault;
