package app.glovebox.upkeep;

/// Told how far long work is, on the thread that does it.
@FunctionalInterface
public interface ProgressSink {
    /// @param done from 0 to `total`
    void at(long done, long total);
}
