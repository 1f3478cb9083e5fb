/// Parsers under two fuzzers. A [app.glovebox.fuzz.Target] stands beside the tests of its parser; the seeded `*FuzzTest`s
/// feed it in every build, [app.glovebox.fuzz.ParsersJazzer] follows its branches: `mvn -Pjazzer verify`, which alone
/// brings Jazzer along. There each target is a process of its own and runs as often as `glovebox.rig.jazzer` says; one
/// that does not get that far fails.
package app.glovebox.fuzz;
