package app.glovebox.custody;

import java.nio.file.Path;

/// Makes a file of an emergency kit. Blocks; thread-safe.
public interface KitWriter {
    /// NO_ROOM: the disk of that folder is full. UNWRITABLE: the folder is missing or refuses us.
    enum Outcome { DONE, NO_ROOM, UNWRITABLE }

    /// Writes the sheet on one page, for the owner only. What has that name is replaced once the new file is on disk; on
    /// failure it stays.
    Outcome write(Path file, KitSheet sheet);
}
