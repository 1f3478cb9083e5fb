package app.glovebox.host;

import app.glovebox.upkeep.FreeSpace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Free room of a disk, asked before every write. `Files.getFileStore` reads the whole table of mounts first and takes
/// fifty times as long as this one call.
public final class DiskSpace implements FreeSpace {
    @Override
    public long bytes(Path where) throws IOException {
        long free = where.toFile().getUsableSpace();
        if (free == 0 && !Files.exists(where)) {
            throw new IOException("no such place");
        }
        return free;
    }
}
