/// Signal names, types and units.
///
/// Names and units are those of the COVESA Vehicle Signal Specification 6.0; what it lacks (modem, sleep, alarm,
/// software, tyre targets) stands under `Vehicle.Private`. A signal carries no value and no age: those belong to a
/// reading. Imports nothing of ours, so both ends of the wire may use it.
package app.glovebox.vss;
