package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Days being packed, months rolled up and old ones thinned, when the power goes or the disk fails: every reading told
/// is there, once, or counts in its hour.
@Execution(ExecutionMode.CONCURRENT)
class PastRigTest {
    private static final int TRIES = Integer.getInteger("glovebox.rig.past", 40);
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir
    private Path temp;

    @Test
    void aCrashLosesNoReading() throws Exception {
        System.out.println("PastRigTest seed " + seed);
        Path folder = temp.toRealPath();
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path log = folder.resolve("calls");
        ProcessBuilder builder = RigProcess.java(folder, PastProcess.class, watched.resolve("a.vault"));
        Shim.preload(builder, library, watched, folder.resolve("control"), log);
        end(builder.start());
        List<Disk.Op> ops = Disk.read(log);
        Path images = Files.createDirectory(folder.resolve("images"));
        Disk disk = new Disk();
        int[] cuts = new int[PastStory.STEPS + 1];
        int taken = 0;
        for (int point : random.ints(TRIES, 1, ops.size() + 1).sorted().toArray()) {
            while (taken < point) {
                disk.take(ops.get(taken++));
            }
            if (disk.acknowledged() > 0) {
                RigProcess.clear(images);
                disk.crash(random, images);
                check(images.resolve("a.vault"), disk.acknowledged(),
                        "seed " + seed + ", after call " + point + " of " + ops.size());
                cuts[disk.acknowledged()]++;
            }
        }
        assertTrue(cuts[3] + cuts[5] > 0 && cuts[6] > 0, "cut while it packed, rolled up and thinned");
        System.out.printf("R2, the past: %,d crash images of %,d calls, none lost%n", TRIES, ops.size());
    }

    private static void end(Process process) throws Exception {
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        System.out.print(said);
    }

    /// Also once what was cut has been done again.
    private static void check(Path file, int acknowledged, String where) throws Exception {
        int next = Math.min(acknowledged + 1, PastStory.STEPS);
        try (OpenVault vault = PastProcess.open(file)) {
            int steps = PastStory.holds(vault, next) ? next : acknowledged;
            assertTrue(PastStory.holds(vault, steps), "lost: step " + acknowledged + ", " + where);
            while (vault.history().tidy()) {
                assertTrue(PastStory.holds(vault, Math.max(steps, 1)), "lost while tidying: " + where);
            }
        } catch (VaultRefusedException lost) {
            throw new AssertionError("lost: " + where, lost);
        }
    }

    @Test
    void aFailingDiskLosesNoReading() throws Exception {
        Path folder = temp.toRealPath();
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path control = folder.resolve("control");
        ProcessBuilder builder = RigProcess.java(folder, PastProcess.class, watched.resolve("a.vault"), control, seed,
                TRIES / 2);
        Shim.preload(builder, library, watched, control, null);
        end(builder.start());
    }
}
