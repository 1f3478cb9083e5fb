/// Taking everything out of a vault in formats anybody can read: what is taken, in which sheets, and who may.
///
/// Only what is named here leaves the vault: the profile, the cars and every reading. Sessions, keys, anchors and what
/// else keeps the vault going are not on the list, so a new kind of record stays inside until somebody puts it there.
/// The password is asked again, because an unlocked screen must not be enough to carry everything away unsealed. Sheets
/// hand out row by row, so that ten years of readings need no memory; `vault.export` writes them.
package app.glovebox.export;
