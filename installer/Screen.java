import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// A screen nobody sees, where this computer has `Xvfb`: a window is trained for best on one. Part of [Image].
final class Screen implements AutoCloseable {
    private static final long LAST_WAIT_SECONDS = 10;

    private final Process server;
    private final Optional<String> name;

    private Screen(Process server, Optional<String> name) {
        this.server = server;
        this.name = name;
    }

    /// A new one, or none; never the one of whoever builds.
    static Screen open() throws IOException {
        Process server;
        try {
            server = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1920x1080x24", "-nolisten", "tcp",
                    "-noreset").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException absent) {
            System.out.println("there is no Xvfb: the cache is made without a screen, and starts take a little longer");
            return new Screen(null, Optional.empty());
        }
        // It says its number once it listens, and nothing if it could not.
        BufferedReader said = server.inputReader();
        return new Screen(server, Optional.ofNullable(said.readLine()).map(number -> ":" + number.strip()));
    }

    /// What a process on it is started with: nor does it find the buses of whoever builds.
    void show(ProcessBuilder builder) {
        List.of("WAYLAND_DISPLAY", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
                .forEach(builder.environment()::remove);
        builder.environment().put("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=/nonexistent");
        name.ifPresent(display -> builder.environment().put("DISPLAY", display));
    }

    @Override
    public void close() throws InterruptedException {
        if (server != null) {
            server.destroy();
            if (!server.waitFor(LAST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        }
    }
}
