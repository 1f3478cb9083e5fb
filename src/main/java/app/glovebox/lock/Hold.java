package app.glovebox.lock;

import java.io.IOException;
import java.util.Optional;

/// That one program at a time uses a data folder. `host` implements it; all methods block, with a deadline.
public interface Hold {
    /// Takes the folder; answers whether this program has it now. Another that ended, however it ended, holds nothing.
    boolean take() throws IOException;

    /// Who has it, by its own word; empty if it does not answer.
    Optional<Holder> holder();

    /// Asks the holder to show its window; answers whether it heard.
    boolean bringForward();
}
