package app.glovebox.start;

import java.io.IOException;

/// One start: counts itself, and takes that back once it came through. Any thread.
public final class Starting {
    private static final System.Logger LOG = System.getLogger(Starting.class.getName());
    private static final int TOO_MANY = 2;

    private final StartBook book;
    private volatile boolean safe;

    public Starting(StartBook book) {
        this.book = book;
    }

    /// Counts this start. Call before anything that may fail.
    public void begin() {
        int unfinished = book.unfinished();
        safe = unfinished >= TOO_MANY;
        note(Math.min(unfinished, TOO_MANY) + 1);
    }

    /// Whether starts before this one did not come through.
    public boolean isSafe() {
        return safe;
    }

    /// The sign-in screen was painted, or the window was closed before it was.
    public void reached() {
        note(0);
    }

    public StartBook book() {
        return book;
    }

    /// Told softly, for it comes before the log. Without a count there is no safe start, and the program starts all the same.
    private void note(int unfinished) {
        try {
            book.note(unfinished);
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.DEBUG, "start.not-counted", unwritable);
        }
    }
}
