/// The settings group of backups: to which folder, how often, how the last one went, and one now.
///
/// A backup is called good only after it was read again from scratch, so that is what the screen tells, with its age. A
/// folder is taken only if it is there; whether it can be written shows at the first backup. The folder is typed or
/// chosen; the system's own window for that comes in through a port, so that the room works without one.
package app.glovebox.ui.backup;
