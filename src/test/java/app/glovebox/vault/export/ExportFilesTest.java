package app.glovebox.vault.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.export.ExportException;
import app.glovebox.export.Sheet;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.FreeSpace;
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
            Exception thrown = assertThrows(Exception.class, () -> new ExportFiles(where -> Long.MAX_VALUE)
                    .write(folder, Instant.EPOCH, List.of(sheet)));
            assertEquals(end, thrown);
            try (Stream<Path> left = Files.list(folder)) {
                assertEquals(List.of(), left.toList());
            }
        }
    }

    /// What the system says of it is in the user's language.
    @Test
    void aFullDiskIsToldFromAnyOtherTroubleByTheRoomThatIsLeft() {
        assertEquals(ExportException.Kind.NO_ROOM, trouble(where -> 4_096));
        assertEquals(ExportException.Kind.UNWRITABLE, trouble(where -> 5_000_000));
        assertEquals(ExportException.Kind.UNWRITABLE, trouble(where -> {
            throw new IOException("No space left on device");
        }));
    }

    /// Of an export into a folder that is not there.
    private ExportException.Kind trouble(FreeSpace space) {
        return assertThrows(ExportException.class, () -> new ExportFiles(space)
                .write(folder.resolve("unplugged"), Instant.EPOCH, List.of())).kind();
    }
}
