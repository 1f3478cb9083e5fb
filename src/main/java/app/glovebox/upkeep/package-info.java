/// Keeping a vault from getting lost: copies beside it, backups elsewhere, and the check that says how it is.
///
/// Records and the port only; the vault implements it, because whoever copies a vault must be the one who has it open
/// (a second handle on the file would drop SQLite's lock). A backup counts only once it was rehearsed: read from
/// scratch, record by record, and found equal to what was copied. Findings carry codes, never words: the screens say
/// what a code means and offer its fix. Uses `session` for failures; touches no file and no clock itself.
package app.glovebox.upkeep;
