package app.glovebox.start;

import java.io.IOException;

/// Keeps how many starts in a row did not reach the sign-in screen. Blocks.
public interface StartBook {
    /// 0 also when it cannot be read.
    int unfinished();

    /// On disk when this returns.
    void note(int unfinished) throws IOException;

    /// Puts the small files that can be made anew aside: the window's place, the lock rules, the accounts list. Nothing is
    /// deleted, and what was put aside before makes room.
    ///
    /// @return how many there were
    int setAside() throws IOException;
}
