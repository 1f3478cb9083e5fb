package app.glovebox.export;

import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// Writes sheets into a new folder. The vault implements it; blocks.
public interface SheetWriter {
    /// Whole, or nothing is left. Folder and files are for their owner only.
    ///
    /// @param parent where the new folder is made
    /// @param made   real time, part of the folder's name
    ExportOutcome.Done write(Path parent, Instant made, List<Sheet> sheets) throws StorageException, ExportException;
}
