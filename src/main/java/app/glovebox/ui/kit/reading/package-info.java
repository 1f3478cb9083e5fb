/// Readings on the screen: their text, their age, the tiles that show both together.
///
/// [app.glovebox.ui.kit.reading.ReadingText] is the only class upstairs that looks into a reading; everything else
/// hands readings on. So a value cannot reach the screen without its age being at hand. Words come from the bundle,
/// numbers and dates follow the locale, units are the ones people use (km, bar, %, °C, V), not the wire's.
package app.glovebox.ui.kit.reading;
