package app.glovebox.vault.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.export.ExportException;
import app.glovebox.export.Sheet;
import app.glovebox.session.StorageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportFilesTest {
    @TempDir
    private Path folder;

    @Test
    void whateverEndsItNothingHalfStays() throws Exception {
        List<Exception> ends = List.of(new ExportException(ExportException.Kind.NO_ROOM, null), new StorageException(null),
                new IllegalStateException("vault is closed"));
        for (Exception end : ends) {
            Sheet sheet = new Sheet("readings", List.of("value"), taker -> {
                for (int row = 0; row < 5_000; row++) {
                    taker.row(List.of("row " + row));
                }
                switch (end) {
                    case ExportException export -> throw export;
                    case StorageException storage -> throw storage;
                    default -> throw (RuntimeException) end;
                }
            });
            Exception thrown = assertThrows(Exception.class, () -> new ExportFiles().write(folder, Instant.EPOCH, List.of(sheet)));
            assertEquals(end, thrown);
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    @Test
    void aFullDiskIsToldFromAnyOtherTrouble() {
        assertTrue(ExportFiles.isFull(new IOException("/media/stick/readings.csv: No space left on device"), folder));
        assertFalse(ExportFiles.isFull(new IOException("Input/output error"), folder));
    }
}
