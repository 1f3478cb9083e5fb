/// The group "Updates" of App settings, and the line above a room that tells of a newer version.
///
/// Off until somebody switches it on, and the switch says what is sent. Every statement has its time: when the manifest
/// was published and when it was read; one whose time has run out is not repeated. A refused manifest says which rule it
/// broke and what to do, and never hides what was known before. Notes are plain text. Nothing is installed or
/// downloaded from here: the page of the package is shown as text and opened only after a question.
package app.glovebox.ui.update;
