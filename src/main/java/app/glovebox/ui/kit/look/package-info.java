/// What the program looks like: the theme and its typefaces, icons, and the small marks made of them.
///
/// Colours, sizes and shapes live in theme.css alone; classes here only load it, switch it and put style classes on.
/// Nothing here knows a text, a service or a record. Icons are text of the Feather font, so that colour and size come
/// from the words beside them.
package app.glovebox.ui.kit.look;
