package app.glovebox.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/// The log of this computer: JSON lines, five files of 1 MB (for each process at a
/// time), in the data folder. What a record may say is decided by
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
        quiet();
        Folders.makePrivate(folder);
        FileHandler files = new FileHandler(folder.toString().replace("%", "%%") + "/glovebox.%u.%g.log", LIMIT, FILES,
                true);
        files.setEncoding("UTF-8");
        files.setFormatter(new JsonLine());
        files.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(files);
        return new EventLog(files);
    }

    /// Nothing is logged to the console from here on; what is said before the file is open is lost.
    public static void quiet() {
        LogManager.getLogManager().reset();
    }

    /// The file written to last; the one a first process would write to when there is none yet.
    public static Path newest(Path folder) throws IOException {
        Path first = folder.resolve("glovebox.0.0.log");
        if (!Files.isDirectory(folder)) {
            return first;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".0.log"))
                    .max(Comparator.comparingLong(file -> file.toFile().lastModified())).orElse(first);
        }
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(handler);
        handler.close();
    }
}
