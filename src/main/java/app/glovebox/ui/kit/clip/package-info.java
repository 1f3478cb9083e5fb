/// Secrets that go over the clipboard, and come off it again.
///
/// Whatever runs on this computer can read a clipboard, and some desktops keep a history of it, which nobody can clear
/// from here; the button says so. After the time chosen in App settings, or with the window, the secret is taken off, unless something else
/// was copied since.
package app.glovebox.ui.kit.clip;
