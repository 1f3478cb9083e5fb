package app.glovebox.vault.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptCopiesTest {
    private static final Instant NOW = Instant.parse("2026-11-26T08:31:00Z");

    @TempDir
    private Path folder;
    private KeptCopies copies;

    @BeforeEach
    void besideAVault() {
        copies = new KeptCopies(folder.resolve("a.vault"));
    }

    @Test
    void theCopyJustMadeStaysHoweverManyThatSecondBrings() throws Exception {
        for (int sequence = 1; sequence <= 20; sequence++) {
            KeptCopy made = keep(sequence, NOW.plusMillis(sequence));
            assertTrue(Files.exists(made.file()), "copy " + sequence);
            assertEquals(made, copies.list().getFirst(), "copy " + sequence);
        }
        assertEquals(Thinning.MOST, copies.list().size());
    }

    @Test
    void theCopyJustMadeStaysAfterTheClockWasSetBack() throws Exception {
        for (int day = 0; day < 10; day++) {
            keep(day, NOW.plus(Duration.ofDays(day)));
        }
        for (int sequence = 10; sequence < 20; sequence++) {
            assertTrue(Files.exists(keep(sequence, NOW.minus(Duration.ofDays(365))).file()), "copy " + sequence);
        }
        assertEquals(Thinning.MOST, copies.list().size());
    }

    @Test
    void otherFilesAreNoCopiesAndStay() throws Exception {
        keep(1, NOW);
        Path other = Files.createFile(folder.resolve("a.vault.kept").resolve("20261126T083100Z-daily-1.vault"));
        assertEquals(List.of("1.0123456789abcdef"), copies.list().stream().map(KeptCopy::stamp).toList());
        copies.delete();
        assertTrue(Files.exists(other));
    }

    private KeptCopy keep(int sequence, Instant now) throws Exception {
        return copies.keep(Reason.REKEY, Integer.toHexString(sequence) + ".0123456789abcdef", now,
                target -> Files.writeString(target, "copy " + sequence));
    }
}
