package app.glovebox.host;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskSpaceTest {
    @TempDir
    private Path temp;

    @Test
    void tellsWhatIsFreeWithinTheDisk() throws IOException {
        long free = new DiskSpace().bytes(temp);
        assertTrue(free > 0 && free <= Files.getFileStore(temp).getTotalSpace(), "free: " + free);
    }

    @Test
    void aPlaceThatIsNotThereIsNotAFullDisk() {
        assertThrows(IOException.class, () -> new DiskSpace().bytes(temp.resolve("gone")));
    }
}
