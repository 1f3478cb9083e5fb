/// The security group of App settings: what opens the vault, and the way to change that.
///
/// Each slot is a row with when it was made and when it last opened the vault, because a use nobody remembers is how a
/// stolen one shows. Words are made and replaced in the room of the recovery words; here is only the way there. Taking a
/// slot away is asked once more, and the question says what stays true: copies made before still open with it. Where
/// that is the worry, everything is sealed anew instead.
package app.glovebox.ui.security;
