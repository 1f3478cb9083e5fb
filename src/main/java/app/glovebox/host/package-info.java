/// This computer: where data lives, the accounts list, the window's place, the log, the display.
///
/// Everything written here lies under one folder (0700, files 0600) that follows the platform's custom or the user's
/// word. Outside the vaults only five things exist: the accounts list, the window's place, the lock rules, the log, and
/// the embedded Portal's folder. The log takes stable codes and class names, never a message's text: what a library or a bug puts
/// into an exception cannot reach it. Native calls go through `java.lang.foreign` in one class.
package app.glovebox.host;
