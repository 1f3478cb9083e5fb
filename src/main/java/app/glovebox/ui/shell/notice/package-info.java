/// What the frame's banner says, and who looks for it: the disk and the backups of the open vault.
///
/// One notice at a time, the worst there is; how bad each is, is decided in [app.glovebox.ui.shell.notice.Notice] alone.
/// The watches ask the vault on a worker at the frame's pulse, never twice at once, and know nothing of how a notice
/// looks. That somebody wants to hear no more of a failed backup today is kept in the vault: the frame is made anew in
/// every room.
package app.glovebox.ui.shell.notice;
