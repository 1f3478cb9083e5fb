package app.glovebox.host.bus;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.freedesktop.dbus.DBusMatchRule;
import org.freedesktop.dbus.connections.IDisconnectCallback;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.DBusSignal;

/// A connection to one bus, until it is closed or lost. Any thread.
final class Bus implements AutoCloseable {
    private static final String DRIVER = "org.freedesktop.DBus";
    private static final int DEADLINE_MILLIS = 5000;

    private final CountDownLatch lost = new CountDownLatch(1);
    private final DBusConnection connection;
    private final DBus driver;

    private Bus(String address) throws DBusException {
        connection = DBusConnectionBuilder.forAddress(address).withShared(false)
                .transportConfig().withTimeout(DEADLINE_MILLIS).back()
                .withDisconnectCallback(new IDisconnectCallback() {
                    @Override
                    public void disconnectOnError(IOException broken) {
                        lost.countDown();
                    }
                })
                .build();
        driver = connection.getRemoteObject(DRIVER, "/org/freedesktop/DBus", DBus.class);
    }

    /// @throws IOException if there is none at that address, or it does not let us in
    static Bus open(String address) throws IOException {
        try {
            return new Bus(address);
        } catch (DBusException | DBusExecutionException | IllegalArgumentException none) {
            throw new IOException("no bus", none);
        }
    }

    DBusConnection connection() {
        return connection;
    }

    /// Whether somebody goes by that name, or would be started for it.
    boolean knows(String name) {
        return driver.NameHasOwner(name) || List.of(driver.ListActivatableNames()).contains(name);
    }

    /// Hears a signal from whoever owns that name at that moment; what anybody else sends is passed over.
    ///
    /// @param take called on a thread of the connection, with the signal's arguments
    void hear(String name, String type, String member, Consumer<DBusSignal> take) throws IOException {
        try {
            connection.addGenericSigHandler(new DBusMatchRule("signal", type, member), signal -> {
                try {
                    if (name.equals(signal.getSource()) || driver.GetNameOwner(name).equals(signal.getSource())) {
                        take.accept(signal);
                    }
                } catch (DBusExecutionException nobody) {
                    // The name has no owner, or the bus was lost meanwhile.
                }
            });
        } catch (DBusException refused) {
            throw new IOException("no signals", refused);
        }
    }

    /// Runs when somebody takes or leaves one of those names.
    void hearOwners(Collection<String> names, Runnable changed) throws IOException {
        hear(DRIVER, DRIVER, "NameOwnerChanged", signal -> {
            if (first(signal) instanceof String name && names.contains(name)) {
                changed.run();
            }
        });
    }

    /// The signal's first argument; null where there is none that can be read.
    static Object first(DBusSignal signal) {
        try {
            Object[] arguments = signal.getParameters();
            return arguments == null || arguments.length == 0 ? null : arguments[0];
        } catch (DBusException garbled) {
            return null;
        }
    }

    /// Answers when it was lost.
    void awaitLoss() throws InterruptedException {
        lost.await();
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
