/// The rigs that try to break a vault: crashes, failing disks, kills, changed bytes, tampering, nonsense. Each plays
/// the same seeded [app.glovebox.vault.rig.Script] through the vault's public door and then compares all that is kept
/// with what was acknowledged. They print their seed and take it back as `glovebox.seed`; how long they run is
/// `glovebox.rig.*`, short in `mvn verify`, long in the Maven profiles of the rigs' names; a line a minute says how far a
/// long one has come. Their vaults lie in memory where the system has such a place
/// ([app.glovebox.vault.rig.Scratch]): what was flushed and what was not the shim and the page cache tell without a disk.
package app.glovebox.vault.rig;
