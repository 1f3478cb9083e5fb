/// Telling how hard a new password is to guess, wherever one is chosen: judged while it is typed, shown as bars and a
/// sentence.
package app.glovebox.ui.kit.strength;
