/// The settings of the program on this computer, each with its effect as a second line.
///
/// A group stands here once all of it works; there is no switch without an effect, and what this computer cannot do
/// says so in its own row. Every change applies at once, so nothing is confirmed and nothing can be saved or thrown
/// away. How the window looks belongs to the kit's theme, which its group changes directly; the other groups are rooms of
/// their own, handed in by the roof.
package app.glovebox.ui.preferences;
