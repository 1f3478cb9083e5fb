package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A power cut at any moment, on a disk that reorders, tears and forgets what was not flushed: the vault opens with
/// every write acknowledged until then, and the one under way is there as a whole or not at all.
@Execution(ExecutionMode.CONCURRENT)
class CrashRigTest {
    private static final int IMAGES = Integer.getInteger("glovebox.rig.crash", 1_000);
    private static final int IMAGES_PER_RECORD = 1_000;
    private static final int STEPS = 250;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private Path images;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aCrashLosesNothingAcknowledged() throws Exception {
        System.out.println("CrashRigTest seed " + seed);
        Path folder = temp.toRealPath();
        Path library = Shim.build(folder);
        images = Files.createDirectory(folder.resolve("images"));
        long begun = System.nanoTime();
        int done = 0;
        for (int round = 0; done < IMAGES; round++) {
            long scriptSeed = seed + round;
            List<Disk.Op> ops = record(folder, library, scriptSeed);
            int count = Math.min(IMAGES_PER_RECORD, IMAGES - done);
            Script script = new Script(scriptSeed, true);
            crash(ops, random.ints(count, 0, ops.size()).sorted().toArray(), script);
            if (round == 0) {
                findsALossWhereNothingIsFlushed(ops, script);
            }
            done += count;
        }
        System.out.printf("R2: %,d crash images, none lost, %d s%n", done, (System.nanoTime() - begun) / 1_000_000_000);
    }

    private List<Disk.Op> record(Path folder, Path library, long scriptSeed) throws Exception {
        Path watched = folder.resolve("watched");
        RigProcess.clear(watched);
        Path log = folder.resolve("calls");
        ProcessBuilder builder = RigProcess.java(folder, RigProcess.class, watched.resolve("a.vault"), scriptSeed, 1,
                STEPS, "file");
        Shim.preload(builder, library, watched, folder.resolve("control"), log);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        List<Disk.Op> ops = Disk.read(log);
        assertTrue(ops.stream().filter(op -> op.code() == Disk.Op.SYNC).count() > STEPS / 2, "the shim saw too little");
        return ops;
    }

    private void crash(List<Disk.Op> ops, int[] points, Script script) throws Exception {
        Disk disk = new Disk();
        int taken = 0;
        for (int point : points) {
            while (taken < point) {
                disk.take(ops.get(taken++));
            }
            RigProcess.clear(images);
            disk.crash(random, images);
            check(disk.acknowledged(), script, "seed " + seed + ", after call " + point + " of " + ops.size());
        }
    }

    /// The rig itself: on a disk that ignores flushes, acknowledged writes are lost, and it says so.
    private void findsALossWhereNothingIsFlushed(List<Disk.Op> ops, Script script) {
        List<Disk.Op> lying = ops.stream().filter(op -> op.code() != Disk.Op.SYNC).toList();
        int[] points = random.ints(40, lying.size() / 2, lying.size()).sorted().toArray();
        assertThrows(AssertionError.class, () -> crash(lying, points, script));
    }

    private void check(int acknowledged, Script script, String where) throws Exception {
        try (Workload workload = new Workload(images.resolve("a.vault"), script)) {
            if (acknowledged == 0 && !workload.exists()) {
                // What an unfinished making left must not be in the way of the next one.
                workload.run(1);
            }
            workload.stepsIn(List.of(acknowledged, acknowledged + 1));
        } catch (AssertionError | VaultRefusedException lost) {
            throw new AssertionError("lost: step " + acknowledged + ", " + where, lost);
        }
    }
}
