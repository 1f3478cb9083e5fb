/// When an open account locks by itself: the rules, where they are kept, and what counts as being away.
///
/// Three triggers, each with a switch of its own: nobody touched mouse or keyboard for a while, this computer goes to
/// sleep, its screen was locked. How long a copied secret stays on the clipboard is kept with them: it is left lying about
/// as an open account is. Text left in a field is no touch. Nothing here knows how a computer tells its sleep
/// or how an account is closed; the roof brings both. What is not told is known too, so that no switch promises it.
package app.glovebox.lock;
