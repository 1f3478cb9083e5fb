/// This computer: where data lives, the accounts list, the window's place, the log, the display.
///
/// Everything written here lies under one folder (0700, files 0600) that follows the platform's custom or the user's
/// word. Outside the vaults only these exist: the accounts list, the window's place, the lock rules, the count of
/// unfinished starts, the log, the lock of the folder with its socket, and the embedded Portal's folder; beside a vault
/// what a PIN needs. The log takes stable codes and class names, never a message's text: what a library or a bug puts into
/// an exception cannot reach it. Native calls go through `java.lang.foreign` in one class.
///
/// While a vault is open its keys lie in this process's memory. On Linux the window's process therefore declares itself
/// undumpable (`PR_SET_DUMPABLE` 0): no other program of the user's can trace it or read its memory through `/proc`, and
/// the kernel writes no core dump of it, not even through a crash collector, which `RLIMIT_CORE` 0 alone would not
/// stop. The Java virtual machine has a door of its own, through which a heap dump can be asked for; the build starts
/// the program with `-XX:+DisableAttachMechanism`. And where it dies of a fault of its own it would write a note with the
/// stack and what the registers point at (`hs_err`), which can be what somebody typed: `-XX:+SuppressFatalErrorMessage`. The administrator can read all the same. For debugging both can be
/// left out: `mvn compile exec:exec -Dglovebox.hardening=-Dglovebox.debuggable=true`.
package app.glovebox.host;
