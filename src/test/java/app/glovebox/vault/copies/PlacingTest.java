package app.glovebox.vault.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacingTest {
    @TempDir
    private Path folder;

    @Test
    void replacesTheOldFileOnlyByAWholeOne() throws Exception {
        Path target = folder.resolve("backup");
        Placing.place(target, file -> Files.writeString(file, "first"));
        assertThrows(StoreException.class, () -> Placing.place(target, file -> {
            Files.writeString(file, "not readable again");
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }));
        assertThrows(IOException.class, () -> Placing.place(target, file -> {
            Files.writeString(file, "half");
            throw new IOException("disk full");
        }));
        assertEquals("first", Files.readString(target));
        assertOnlyTarget();
        Placing.place(target, file -> Files.writeString(file, "second"));
        assertEquals("second", Files.readString(target));
        assertOnlyTarget();
    }

    @Test
    void startsAfreshOverWhatACrashLeft() throws Exception {
        Path target = folder.resolve("backup");
        Files.writeString(folder.resolve("backup.new"), "half");
        Files.writeString(folder.resolve("backup.new-journal"), "half");
        Placing.place(target, file -> {
            assertEquals(0, Files.size(file));
            Files.writeString(file, "whole");
        });
        assertOnlyTarget();
    }

    private void assertOnlyTarget() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(1, all.count());
        }
    }
}
