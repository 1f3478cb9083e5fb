package app.glovebox.upkeep;

import java.io.IOException;
import java.nio.file.Path;

/// Measures a disk.
@FunctionalInterface
public interface FreeSpace {
    /// What is left for this user where that file or folder lies, in bytes.
    long bytes(Path where) throws IOException;
}
