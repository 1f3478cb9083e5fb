/// The help: what Glovebox protects and what not, and what to do when something is lost. A window of its own beside the
/// program, so that it can be read next to the screen it speaks of, locked or not.
///
/// The texts lie under `help/` in the resources, one file per topic and language, in a small part of Markdown: a title,
/// headings, paragraphs, points. They are the documentation, so they say only what is true of this version. Nothing of
/// an account is shown here. The window asks nobody but the resources.
package app.glovebox.ui.help;
