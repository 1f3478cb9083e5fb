/// The emergency kit as a file: one page of PDF.
///
/// PDFBox draws it, and nothing else here knows PDFBox. It brings parts of AWT along (shapes and colours, no windows),
/// so its classes are touched only when a kit is made, and AWT is told before that there is no display for it.
///
/// Fonts are embedded, so that the page looks the same everywhere and no font of the computer is searched for. Inter
/// lies here with outlines PDFBox cannot take apart, so both weights go in whole (about 150 KB each); PDFBox announces
/// them as TrueType, which the page corrects, because readers go by that. The file is written beside its name (0600),
/// flushed and then named; the bytes are wiped afterwards, as they may hold the words.
package app.glovebox.host.kit;
