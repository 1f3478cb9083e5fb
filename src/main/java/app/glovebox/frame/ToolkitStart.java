package app.glovebox.frame;

import java.util.concurrent.FutureTask;
import javafx.application.Platform;

/// The toolkit's start: what takes longest until there is a window, and needs nothing of ours.
public final class ToolkitStart {
    private ToolkitStart() {
    }

    /// Begins it and answers at once.
    ///
    /// @return whether the toolkit is ours: a test or an embedding program may have started it already. Fails with
    ///         `UnsupportedOperationException` where the display cannot be opened
    public static FutureTask<Boolean> begin() {
        FutureTask<Boolean> start = new FutureTask<>(ToolkitStart::start);
        Thread.ofPlatform().daemon().name("toolkit").start(start);
        return start;
    }

    private static boolean start() {
        try {
            Platform.startup(OnDesktop::prepare);
            return true;
        } catch (IllegalStateException running) {
            return false;
        }
    }
}
