/// This computer's message buses (D-Bus): what it tells about its sleep and its screen, and its keyring.
///
/// Hearing are logind on the system bus (`PrepareForSleep`, and `Lock` of this session) and the screen savers of the
/// common desktops on the session bus (`ActiveChanged`). All can do one thing only: lock. A signal counts if it comes
/// from the owner of the service's name, because anybody may send signals on the system bus. Each bus has a thread of
/// its own, so a slow, missing or lost one delays nothing; it is tried again from time to time. What is not told is
/// said as it is, for the switch in the settings.
///
/// dbus-java is used with its transport over the JDK's own Unix sockets, without native code. That transport passes no
/// file descriptors, so logind's delay lock is taken by its own small program `systemd-inhibit`, held open by a pipe
/// that ends with this process however it ends; where that program is missing the vault is closed while the computer
/// is already falling asleep, or right after it woke.
///
/// The keyring is the Secret Service of the session bus. What it keeps travels under the service's own encryption (`dh-…`,
/// 40 lines), so that no record of the bus's traffic holds it. A locked keyring is not asked to open.
package app.glovebox.host.bus;
