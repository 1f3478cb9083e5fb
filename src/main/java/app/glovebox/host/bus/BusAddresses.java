package app.glovebox.host.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Where the buses of this computer are, as far as they are Unix sockets; others are not for a program like this one.
public record BusAddresses(Optional<String> system, Optional<String> session) {

    /// For a start that has nothing to do with the computer it runs on.
    public static BusAddresses none() {
        return new BusAddresses(Optional.empty(), Optional.empty());
    }

    /// As the D-Bus specification says: the environment's word, else the well-known places.
    public static BusAddresses of(Map<String, String> environment) {
        return new BusAddresses(
                named(environment, "DBUS_SYSTEM_BUS_ADDRESS").or(() -> socket(Path.of("/run/dbus/system_bus_socket"))),
                named(environment, "DBUS_SESSION_BUS_ADDRESS").or(() -> Optional
                        .ofNullable(environment.get("XDG_RUNTIME_DIR")).filter(folder -> !folder.isBlank())
                        .flatMap(folder -> socket(Path.of(folder, "bus")))));
    }

    private static Optional<String> named(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(address -> address.startsWith("unix:"));
    }

    private static Optional<String> socket(Path path) {
        return Files.exists(path) ? Optional.of("unix:path=" + path) : Optional.empty();
    }
}
