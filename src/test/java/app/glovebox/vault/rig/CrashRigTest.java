package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
    private static final int LANES = 2;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Progress progress = new Progress("R2, seed " + seed, IMAGES);

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aCrashLosesNothingAcknowledged() throws Exception {
        System.out.println("CrashRigTest seed " + seed);
        Path folder = temp.toRealPath();
        Path library = Shim.build(folder);
        List<Lane> lanes = new ArrayList<>();
        for (int lane = 0; lane < LANES; lane++) {
            lanes.add(new Lane(Files.createDirectory(folder.resolve("images-" + lane)), new Random(seed + lane)));
        }
        int done = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
            for (int round = 0; done < IMAGES; round++) {
                long scriptSeed = seed + round;
                List<Disk.Op> ops = record(folder, library, scriptSeed);
                int count = Math.min(IMAGES_PER_RECORD, IMAGES - done);
                List<Future<?>> halves = new ArrayList<>();
                for (int lane = 0; lane < LANES; lane++) {
                    Lane own = lanes.get(lane);
                    int share = (count + lane) / LANES;
                    halves.add(pool.submit(() -> own.crash(ops, share, scriptSeed)));
                }
                for (Future<?> half : halves) {
                    half.get();
                }
                if (round == 0) {
                    lanes.getFirst().findsALossWhereNothingIsFlushed(ops, scriptSeed);
                }
                done += count;
            }
        }
        assertEquals(IMAGES, progress.done());
        System.out.printf("R2: %,d crash images, none lost, %d s, %s%n", done, progress.seconds(), progress.rate());
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

    /// Images made and checked one after the other. One thread.
    private final class Lane {
        private final Path images;
        private final Random random;

        Lane(Path images, Random random) {
            this.images = images;
            this.random = random;
        }

        Void crash(List<Disk.Op> ops, int count, long scriptSeed) throws Exception {
            int[] named = IntStream.range(0, ops.size()).filter(i -> ops.get(i).code() == Disk.Op.RENAME
                    || ops.get(i).code() == Disk.Op.UNLINK).toArray();
            int[] points = new int[count];
            for (int i = 0; i < count; i++) {
                // Few calls make, move or remove names, and much hangs on their order: a quarter of the cuts follow one.
                points[i] = i % 4 == 0 ? Math.min(ops.size() - 1, named[random.nextInt(named.length)] + 1 + random.nextInt(2))
                        : random.nextInt(ops.size());
            }
            Arrays.sort(points);
            crash(ops, points, new Script(scriptSeed, true), progress::one);
            return null;
        }

        private void crash(List<Disk.Op> ops, int[] points, Script script, Runnable whole) throws Exception {
            Disk disk = new Disk();
            int taken = 0;
            for (int point : points) {
                while (taken < point) {
                    disk.take(ops.get(taken++));
                }
                RigProcess.clear(images);
                disk.crash(random, images);
                check(disk.acknowledged(), script, "seed " + seed + ", after call " + point + " of " + ops.size());
                whole.run();
            }
        }

        /// The rig itself: on a disk that ignores flushes, acknowledged writes are lost, and it says so.
        void findsALossWhereNothingIsFlushed(List<Disk.Op> ops, long scriptSeed) {
            List<Disk.Op> lying = ops.stream().filter(op -> op.code() != Disk.Op.SYNC).toList();
            int[] points = random.ints(40, lying.size() / 2, lying.size()).sorted().toArray();
            assertThrows(AssertionError.class, () -> crash(lying, points, new Script(scriptSeed, true), () -> { }));
        }

        private void check(int acknowledged, Script script, String where) throws Exception {
            try (Workload workload = new Workload(images.resolve("a.vault"), script)) {
                if (acknowledged == 0 && !workload.exists()) {
                    // What an unfinished making left must not be in the way of the next one.
                    workload.run(1);
                }
                workload.stepsIn(List.of(acknowledged, acknowledged + 1));
            } catch (AssertionError | VaultRefusedException lost) {
                throw new AssertionError("lost: step " + acknowledged + " (" + script.step(acknowledged) + ", then "
                        + script.step(acknowledged + 1) + "), " + where, lost);
            }
        }
    }
}
