/// Rows of several parts: how they stand around a corner, are pressed like one button and are spoken as one thing; and columns,
/// which remember how high they are.
///
/// Only how they behave, never what stands in them: the frame's top bar is made of such rows.
package app.glovebox.ui.kit.row;
