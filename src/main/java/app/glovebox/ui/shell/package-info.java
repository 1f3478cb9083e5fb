/// The frame around the current place: rail, top bar, the banner of connection and disk, toasts, and the keys that work
/// everywhere.
///
/// The rail lists only rooms that exist. The shell knows no room: it is handed the room's view as a node. What it
/// says about the car is the truth sentence's state and when the car was last heard, never a bare value. Times are
/// Car time, because the ages beside them are. While an account is being left (locked, signed out, removed) the view
/// covers everything, since wiping may wait up to two seconds for the link to end.
package app.glovebox.ui.shell;
