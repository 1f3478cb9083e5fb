package app.glovebox.host.install;

import app.glovebox.install.LaunchOptions;
import java.util.List;

/// How this process was launched, as far as the system tells.
public final class ThisLaunch {
    private ThisLaunch() {
    }

    /// The environment, and the command line where it can be read. The packaged program's launcher takes its options from
    /// a file of the package, which is checked with the others; there the command line holds none. Reads `/proc`.
    public static LaunchOptions read() {
        return LaunchOptions.of(System.getenv(),
                List.of(ProcessHandle.current().info().arguments().orElseGet(() -> new String[0])));
    }
}
