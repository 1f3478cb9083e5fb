package app.glovebox.install;

import app.glovebox.upkeep.ProgressSink;

/// The files the program was started from.
@FunctionalInterface
public interface Installation {
    /// Reads all of them; blocks, for a second or so. What cannot be read is a finding, never a failure.
    ///
    /// @param progress told of bytes, on this thread
    InstallState check(ProgressSink progress);
}
