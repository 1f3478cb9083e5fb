package app.glovebox.frame;

import app.glovebox.host.EventLog;
import app.glovebox.ui.kit.LogView;
import app.glovebox.ui.kit.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The end of the program's log, as far as a person would read it; empty where it cannot be read.
public record LogTail(Path file, String lines) {
    private static final System.Logger LOG = System.getLogger("app.glovebox");
    private static final int SHOWN = 60_000;

    /// @param log the pattern of the log's files, of which the newest is read
    public static LogTail of(Path log) {
        try {
            Path newest = EventLog.newest(log);
            String lines = Files.exists(newest) ? Files.readString(newest) : "";
            return new LogTail(newest, lines.substring(Math.max(0, lines.length() - SHOWN)));
        } catch (IOException unreadable) {
            LOG.log(System.Logger.Level.WARNING, "log.unreadable", unreadable);
            return new LogTail(log, "");
        }
    }

    /// @param back leads back to where it was asked for
    public LogView view(Words words, Runnable back) {
        return new LogView(words, lines, file.toString(), back);
    }
}
