/// What this program is: its version, whether its files are those that were built, what it is made of.
///
/// The group stands last in App settings, and in a window of its own, because the files can be damaged before anybody
/// has signed in. It says what the check finds and what it cannot. Values of variables may hold paths, so they are shown
/// only on request and never copied; what is copied names no file and no person.
///
/// The list of parts is a resource (`about/parts.txt`) with the texts of their licences beside it, compared with the
/// class path by a test. Texts are read when somebody asks for one.
package app.glovebox.ui.about;
