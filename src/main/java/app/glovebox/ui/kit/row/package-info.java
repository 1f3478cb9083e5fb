/// Rows of several parts: how they stand around a corner, are pressed like one button and are spoken as one thing.
///
/// Only how a row behaves, never what stands in it: the frame's top bar is made of them.
package app.glovebox.ui.kit.row;
