package app.glovebox.update;

import java.io.IOException;
import java.net.URI;

/// Shows a page in the program this computer has for that.
@FunctionalInterface
public interface Browser {

    /// Answers once that program was started; it is not waited for.
    ///
    /// @param page https only
    /// @throws IOException if there is none
    void open(URI page) throws IOException;
}
