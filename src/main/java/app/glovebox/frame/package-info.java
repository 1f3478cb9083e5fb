/// Parts of the one window that are neither a room nor wiring: how its toolkit starts, where it stands, what hands do anywhere
/// in it, what is asked for from outside, the help beside it, the end of its log.
///
/// Belongs to the roof: it sees the rooms it shows, and nobody imports it but the roof.
package app.glovebox.frame;
