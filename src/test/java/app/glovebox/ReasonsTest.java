package app.glovebox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {
    @TempDir
    private Path folder;

    @Test
    void aFullDiskIsKnownByTheRoomThatIsLeftInAnyLanguage() {
        String full = "the disk is full";
        String other = "a file could not be read or written";
        UncheckedIOException german = failed("Auf dem Gerät ist kein Speicherplatz mehr verfügbar");
        assertEquals(full, Reasons.of(german, where -> 0));
        assertEquals(other, Reasons.of(german, where -> 5_000_000));
        assertEquals(other, Reasons.of(failed("No space left on device"), where -> {
            throw new IOException();
        }));
        assertEquals(other, Reasons.of(new FileSystemException(null), where -> 0));
    }

    private UncheckedIOException failed(String words) {
        return new UncheckedIOException(
                new FileSystemException(folder.resolve("new").resolve("file").toString(), null, words));
    }
}
