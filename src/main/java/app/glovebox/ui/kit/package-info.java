/// What every room uses: the crossing of threads, texts, navigation, and the parts of the design language (cards,
/// tiles, age chips, pills, banners, fields).
///
/// Knows no room and no service. The parts take readings and messages, never bare values of the car: only here is a
/// reading turned into text, and always together with its age. View-models may use `Background`, `Message`,
/// `Navigator` and `Place` from here, nothing else.
package app.glovebox.ui.kit;
