/// Parsers under a fuzzer that follows their branches: `mvn -Pjazzer verify`, which alone brings Jazzer along. Each target is
/// a process of its own and runs as often as `glovebox.rig.jazzer` says; one that does not get that far fails.
package app.glovebox.vault.jazzer;
