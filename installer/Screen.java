import java.io.BufferedReader;
import java.io.IOException;
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
            return new Screen(null, Optional.empty());
        }
        // It says its number once it listens, and nothing if it could not.
        BufferedReader said = server.inputReader();
        return new Screen(server, Optional.ofNullable(said.readLine()).map(number -> ":" + number.strip()));
    }

    /// What a process on it is started with.
    void show(ProcessBuilder builder) {
        builder.environment().remove("WAYLAND_DISPLAY");
        builder.environment().remove("DISPLAY");
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
