package app.glovebox.host.bus;

import java.io.IOException;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/// Plays logind and a screen saver on a bus, or an impostor that owns neither name.
final class FakeComputer implements AutoCloseable {
    static final String SESSION = "/org/freedesktop/login1/session/_7";

    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Sleep extends DBusInterface {
        class PrepareForSleep extends DBusSignal {
            public PrepareForSleep(String path, boolean start) throws DBusException {
                super(path, start);
            }
        }
    }

    /// The same signal with other arguments.
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Garbled extends DBusInterface {
        @DBusMemberName("PrepareForSleep")
        class Text extends DBusSignal {
            public Text(String path, String text) throws DBusException {
                super(path, text);
            }
        }

        @DBusMemberName("PrepareForSleep")
        class Nothing extends DBusSignal {
            public Nothing(String path) throws DBusException {
                super(path);
            }
        }
    }

    @DBusInterfaceName("org.freedesktop.login1.Session")
    public interface Session extends DBusInterface {
        class Lock extends DBusSignal {
            public Lock(String path) throws DBusException {
                super(path);
            }
        }
    }

    @DBusInterfaceName("org.freedesktop.ScreenSaver")
    public interface Saver extends DBusInterface {
        class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }
    }

    @DBusInterfaceName("org.gnome.ScreenSaver")
    public interface GnomeSaver extends DBusInterface {
        class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }
    }

    private final DBusConnection connection;

    FakeComputer(String address) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false).build();
    }

    FakeComputer withLogind() throws DBusException {
        connection.exportObject(Logind.PATH, new Logind() {
            @Override
            public DBusPath GetSession(String id) {
                return new DBusPath(id.equals(MINE) ? FakeComputer.SESSION : "/none");
            }

            @Override
            public String getObjectPath() {
                return PATH;
            }
        });
        connection.requestBusName(Logind.NAME);
        return this;
    }

    FakeComputer with(String name) throws DBusException {
        connection.requestBusName(name);
        return this;
    }

    void send(DBusSignal signal) {
        connection.sendMessage(signal);
    }

    void sleep(boolean start) throws DBusException {
        send(new Sleep.PrepareForSleep(Logind.PATH, start));
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
