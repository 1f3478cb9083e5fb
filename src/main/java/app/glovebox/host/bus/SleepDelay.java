package app.glovebox.host.bus;

import java.io.IOException;
import java.util.List;

/// Holds this computer's falling asleep back for the moment it takes to close a vault: logind waits for its delay locks,
/// five seconds at most. Held by a child process that lives as long as the pipe to it. Thread-safe.
public final class SleepDelay implements AutoCloseable {
    private static final List<String> USUAL = List.of("systemd-inhibit", "--what=sleep", "--mode=delay",
            "--who=Glovebox", "--why=Closing the vault", "cat");

    private final List<String> command;
    private Process holding;

    /// @param command holds the delay until its input ends
    SleepDelay(List<String> command) {
        this.command = command;
    }

    public static SleepDelay usual() {
        return new SleepDelay(USUAL);
    }

    /// Takes it, where this computer has such a thing. May be called twice.
    synchronized void take() {
        if (holding == null || !holding.isAlive()) {
            try {
                holding = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            } catch (IOException missing) {
                // Without it the vault is closed all the same, perhaps only after waking.
                holding = null;
            }
        }
    }

    /// Lets the computer sleep.
    @Override
    public synchronized void close() {
        if (holding != null) {
            try {
                holding.getOutputStream().close();
            } catch (IOException ended) {
                // It has let go by itself.
            }
            holding.destroy();
            holding = null;
        }
    }
}
