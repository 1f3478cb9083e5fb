/// The roof: the entry point, the command line, the JavaFX application and the wiring.
///
/// Only here are things of different floors put together, by hand and in order; each `Wiring…` file wires one floor.
/// The production derivation cost is made in `Wiring` and nowhere else. A plain start touches no command-line parser,
/// and nothing but the toolkit until the first frame is on screen; the embedded Portal starts after that, on a thread
/// of its own, and hands over an address and a fingerprint only.
package app.glovebox;
