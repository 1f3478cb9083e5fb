package app.glovebox.host.bus;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// What is asked of logind (`org.freedesktop.login1(5)`).
@DBusInterfaceName("org.freedesktop.login1.Manager")
public interface Logind extends DBusInterface {
    String NAME = "org.freedesktop.login1";
    String PATH = "/org/freedesktop/login1";
    String MANAGER_TYPE = "org.freedesktop.login1.Manager";
    String SESSION_TYPE = "org.freedesktop.login1.Session";
    /// The caller's session, or else the one its user looks at.
    String MINE = "auto";

    /// The session of that name.
    DBusPath GetSession(String id);
}
