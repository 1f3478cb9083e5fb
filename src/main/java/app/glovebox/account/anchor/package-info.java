/// Whether the vault on this computer is the newest there is of it.
///
/// A vault checks itself, but an old copy of the whole file is as consistent as it was. So the Portal keeps an anchor for
/// each vault: how many commits it had, and a keyed digest that stands for all its records then. The vault keeps the
/// last one too, and the next one before it is sent: whatever is cut, the Portal's is one of the two. A copy from before
/// knows neither. The Portal learns nothing but numbers that mean nothing to it. Without the Portal nothing is known.
package app.glovebox.account.anchor;
