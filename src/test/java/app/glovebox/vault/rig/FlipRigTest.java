package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.session.StorageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A disk that changes one byte: the vault is refused and left as it is, or opens and says what it cannot give, or
/// nothing that counts was hit. Never silently wrong.
@Execution(ExecutionMode.CONCURRENT)
class FlipRigTest {
    private static final int FLIPS = Integer.getInteger("glovebox.rig.flips", 5_000);
    private static final int STEPS = 40;
    private static final int LANES = 2;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Script script = new Script(seed, true);
    private final Map<VaultRefusedException.Kind, Integer> refused = new ConcurrentHashMap<>();
    private final AtomicInteger refusedLate = new AtomicInteger();
    private byte[] whole;
    private byte[] header;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @BeforeEach
    void fillAVault() throws Exception {
        System.out.println("FlipRigTest seed " + seed);
        Path file = temp.resolve("whole.vault");
        try (Workload workload = new Workload(file, script)) {
            for (int step = 1; step <= STEPS; step++) {
                workload.run(step);
            }
        }
        whole = Files.readAllBytes(file);
        header = header(file);
        // Before two threads ask for it.
        script.after(STEPS);
    }

    @Test
    void oneChangedByteIsRefusedOrHarmless() throws Exception {
        Progress progress = new Progress("R4, seed " + seed, FLIPS);
        int harmless = 0;
        List<Future<Integer>> lanes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
            for (int lane = 0; lane < LANES; lane++) {
                int first = lane;
                lanes.add(pool.submit(() -> harmless(first, progress)));
            }
        }
        for (Future<Integer> lane : lanes) {
            harmless += lane.get();
        }
        assertEquals(FLIPS, progress.done());
        // Much of so small a file is unused: the reserved tables, the ends of pages.
        assertTrue(harmless < FLIPS * 5 / 6, harmless + " harmless of " + FLIPS);
        System.out.printf("R4: %,d changed bytes, none silently wrong: %s, %,d found once open, %,d harmless, %d s, %s%n",
                FLIPS, new TreeMap<>(refused), refusedLate.get(), harmless, progress.seconds(), progress.rate());
    }

    private int harmless(int lane, Progress progress) throws Exception {
        Random random = new Random(seed + lane);
        Flipped copy = new Flipped(temp.resolve("flipped-" + lane + ".vault"));
        int harmless = 0;
        for (int i = lane; i < FLIPS; i += LANES) {
            // The first page holds all that decides how the rest is read: a quarter of the tries go there.
            int at = random.nextInt(4) == 0 ? random.nextInt(Math.min(4_096, whole.length)) : random.nextInt(whole.length);
            harmless += copy.refused(at, 1 + random.nextInt(255)) ? 0 : 1;
            progress.one();
        }
        return harmless;
    }

    /// The costs are judged by the parser: a changed one that is within bounds yields another key and so a wrong
    /// password.
    @Test
    void everyBitOfTheHeaderCounts() throws Exception {
        int begins = headerBegins();
        Flipped copy = new Flipped(temp.resolve("flipped.vault"));
        for (int bit = 0; bit < 8 * header.length; bit++) {
            assertTrue(copy.refused(begins + bit / 8, 1 << bit % 8), "header bit " + bit);
        }
        assertEquals(8 * header.length, refused.values().stream().mapToInt(Integer::intValue).sum());
        System.out.printf("R4: all %,d header bits refused: %s%n", 8 * header.length, new TreeMap<>(refused));
    }

    private static byte[] header(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                ResultSet row = connection.createStatement().executeQuery("SELECT v FROM head WHERE k='vault'")) {
            assertTrue(row.next());
            return row.getBytes(1);
        }
    }

    private int headerBegins() {
        for (int at = 100; at < whole.length - header.length; at++) {
            if (Arrays.equals(whole, at, at + header.length, header, 0, header.length)) {
                return at;
            }
        }
        throw new AssertionError("no header in the file");
    }

    /// A place for changed copies, one after the other. One thread.
    private final class Flipped {
        private final Path file;
        private final Path log;

        Flipped(Path file) {
            this.file = file;
            log = Path.of(file + "-wal");
        }

        /// Whether it was refused; fails if it opened with anything else than was put in.
        boolean refused(int at, int change) throws Exception {
            String where = "byte " + at + " changed by " + change + ", seed " + seed;
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) change;
            Files.deleteIfExists(log);
            Files.write(file, flipped);
            try (Workload workload = new Workload(file, script).throughWords()) {
                workload.stepsIn(List.of(STEPS));
                return false;
            } catch (VaultRefusedException found) {
                assertArrayEquals(flipped, Files.readAllBytes(file), where);
                refused.merge(found.kind(), 1, Integer::sum);
                return true;
            } catch (StorageException late) {
                refusedLate.incrementAndGet();
                return true;
            } catch (AssertionError wrong) {
                throw new AssertionError("silently wrong: " + where, wrong);
            }
        }
    }
}
