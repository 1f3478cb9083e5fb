/// What the groups of App settings are made of: a group under its title, and the row of one setting.
///
/// A group is a room of its own (or a part of one), so that settings of the vault, of locking and of the look need not
/// know each other; the roof lists them. Here is only how they stand, never what they change.
package app.glovebox.ui.kit.setting;
