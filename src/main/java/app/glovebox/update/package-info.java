/// Whether a newer Glovebox exists: what a publisher signed about it, and when that is believed. Nothing is installed and
/// no package is downloaded here; that stays with the package manager.
///
/// A manifest comes as an [app.glovebox.update.manifest.Envelope]: a few lines with Ed25519 signatures over the exact
/// bytes that follow. The one key is built into the program; without it there is no check. Only what is signed is parsed.
/// The rules in [app.glovebox.update.Judge] follow the attacks TUF lists: other keys and changed bytes, endless data
/// (64 KiB), replayed older manifests (number and version never fall), two manifests under one number, one that is
/// withheld (it expires, and real time never counts as earlier than it was seen), numbers run far ahead (bounded by the
/// time of issue, so the publisher can always go past them), other products, channels and packages. A manifest is one
/// file, so parts of several cannot be mixed.
///
/// What is not solved: one key signs everything. Who has it can announce anything until a package with another key is
/// installed; what was accepted is remembered per key, so the new one starts anew. Several signatures may stand in one
/// envelope for that time. On a first check a replayed manifest that has not expired is not known as such, unless it is
/// older than this program.
package app.glovebox.update;
