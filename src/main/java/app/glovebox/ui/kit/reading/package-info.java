/// Readings on the screen: their text, their age, the tiles that show both together.
///
/// [app.glovebox.ui.kit.reading.ReadingText] is the only class upstairs that looks into a reading; everything else
/// hands readings on. So a value cannot reach the screen without its age being at hand. Words come from the bundle,
/// numbers and dates follow the locale, units are the ones people use (km, bar, %, °C, V), not the wire's.
///
/// A skeleton here has no way to cancel: what is shown comes by itself from the link and the vault, nobody waits for
/// an answer to a question of his, and every other part of the program can be used meanwhile.
package app.glovebox.ui.kit.reading;
