package app.glovebox.vault.rig;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/// Folders in memory where the system has such a place: what a rig asks of the disk it asks of the shim or of the page
/// cache, and a real flush for each of a million vaults would show nothing more.
public final class Scratch implements TempDirFactory {
    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long LEAST_ROOM = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context) throws IOException {
        boolean inMemory = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() > LEAST_ROOM;
        return inMemory ? Files.createTempDirectory(MEMORY, "glovebox-rig-") : Files.createTempDirectory("glovebox-rig-");
    }
}
