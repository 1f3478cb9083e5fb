package app.glovebox.host;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/// The log of this computer: JSON lines, five files of 1 MB, in the data folder. What a record may say is decided by
/// [JsonLine], for our own code and for every library alike.
public final class EventLog implements AutoCloseable {
    private static final int LIMIT = 1_000_000;
    private static final int FILES = 5;

    private final Handler handler;

    private EventLog(Handler handler) {
        this.handler = handler;
    }

    /// Sends everything `System.Logger` and `java.util.logging` get into that folder, and nothing to the console.
    public static EventLog open(Path folder) throws IOException {
        Folders.makePrivate(folder);
        LogManager.getLogManager().reset();
        FileHandler files = new FileHandler(folder.resolve("glovebox.%g.log").toString().replace("%u", "%%u"),
                LIMIT, FILES, true);
        files.setEncoding("UTF-8");
        files.setFormatter(new JsonLine());
        files.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(files);
        return new EventLog(files);
    }

    /// The newest file.
    public static Path newest(Path folder) {
        return folder.resolve("glovebox.0.log");
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
        handler.close();
    }
}
