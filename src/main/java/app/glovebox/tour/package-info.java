/// The program showing itself: drives the real screens with the robot, against the real Portal, and takes pictures.
///
/// Part of the roof. It sees the program only as a person does, through the scene, and reaches round it in ways a
/// person could: it takes the Portal away and gives it back, lets time pass and the disk fill up, puts an old copy of the
/// vault in place, uses another computer, starts the program a second time, and switches light and dark. It is the
/// headless fallback of a plain start, the source of README's pictures and a smoke test of the whole; a step that does
/// not come true within its deadline ends the tour with the reason. Pictures are written with the JDK's ImageIO, which
/// nothing else in the program touches.
package app.glovebox.tour;
