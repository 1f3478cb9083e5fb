package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.vault.OldVault;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process killed while it writes, again and again on the same vault: it opens, and holds every write acknowledged. Every
/// third kill meets a process that begins with a vault of an earlier format, in the upgrade or in what comes after it.
@Execution(ExecutionMode.CONCURRENT)
class KillRigTest {
    private static final int CYCLES = Integer.getInteger("glovebox.rig.kill", 60);
    private static final int LANES = 2;
    private static final int KILLS_PER_NEW = 8;
    private static final int OLD_IN_A_ROW = 3;
    private static final int LONGEST_LIFE_MILLIS = 60;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Progress progress = new Progress("R1, seed " + seed, CYCLES);
    private final AtomicInteger onOld = new AtomicInteger();
    private final AtomicInteger inUpgrade = new AtomicInteger();
    /// How long the last upgrade took that was let through: the next kills fall within it.
    private volatile int upgradeMillis = 200;
    private List<OldVault> olds;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aKilledProcessLosesNothingAcknowledged() throws Exception {
        System.out.println("KillRigTest seed " + seed);
        olds = OldVault.all(temp);
        List<Future<Integer>> lanes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
            for (int lane = 0; lane < LANES; lane++) {
                int cycles = (CYCLES + lane) / LANES;
                Path folder = Files.createDirectory(temp.resolve("lane-" + lane));
                Random random = new Random(seed + lane);
                lanes.add(pool.submit(() -> play(folder, cycles, random)));
            }
        }
        int steps = 0;
        for (Future<Integer> lane : lanes) {
            steps += lane.get();
        }
        assertEquals(CYCLES, progress.done());
        System.out.printf("R1: %,d kills over %,d writes, %,d of them on a vault of an earlier format, %,d in its upgrade, "
                + "none lost, %d s%n", CYCLES, steps, onOld.get(), inUpgrade.get(), progress.seconds());
    }

    private int play(Path folder, int cycles, Random random) throws Exception {
        Path natives = Files.createDirectory(folder.resolve("natives"));
        Path place = folder.resolve("place");
        int all = 0;
        int done = 0;
        for (int turn = 0; done < cycles; turn++) {
            RigProcess.clear(place);
            Life life = new Life(natives, place.resolve("a.vault"), random.nextLong(), random,
                    turn % (1 + OLD_IN_A_ROW) == 0 ? null : olds.get(random.nextInt(olds.size())));
            done += life.old == null ? life.fresh(Math.min(KILLS_PER_NEW, cycles - done)) : life.aged(cycles - done);
            all += life.steps;
        }
        RigProcess.clear(place);
        return all;
    }

    /// What becomes of one vault.
    private final class Life {
        private final Path natives;
        private final Path file;
        private final long scriptSeed;
        private final Random random;
        private final OldVault old;
        private final Script script;
        private int steps;

        Life(Path natives, Path file, long scriptSeed, Random random, OldVault old) {
            this.natives = natives;
            this.file = file;
            this.scriptSeed = scriptSeed;
            this.random = random;
            this.old = old;
            Script plain = new Script(scriptSeed, true);
            script = old == null ? plain : plain.onOld();
        }

        int fresh(int kills) throws Exception {
            for (int kill = 0; kill < kills; kill++) {
                steps = checked(kill(false));
                progress.one();
            }
            return kills;
        }

        /// Every other one is let through its upgrade and killed at its writes; one that was cut is now and then cut again
        /// before anybody looks.
        int aged(int most) throws Exception {
            old.put(file);
            int last = kill(random.nextBoolean());
            int kills = 1;
            while (last == 0 && kills < most && random.nextBoolean()) {
                inUpgrade.incrementAndGet();
                last = kill(false);
                kills++;
            }
            inUpgrade.addAndGet(last == 0 ? 1 : 0);
            steps = checked(last);
            for (int kill = 0; kill < kills; kill++) {
                progress.one();
            }
            onOld.addAndGet(kills);
            return kills;
        }

        private int kill(boolean upgraded) throws Exception {
            List<Object> arguments = new ArrayList<>(List.of(file, scriptSeed, steps + 1, Integer.MAX_VALUE, "out"));
            if (old != null) {
                arguments.addAll(List.of(old.format(), old.key()));
            }
            ProcessBuilder builder = RigProcess.java(natives, RigProcess.class, arguments.toArray());
            int last = killed(builder, upgraded, random.nextInt(1, 1 + (old == null || upgraded ? LONGEST_LIFE_MILLIS
                    : upgradeMillis)));
            RigProcess.clear(natives);
            return last;
        }

        private int checked(int last) throws Exception {
            try (Workload workload = new Workload(file, script, old)) {
                return workload.stepsIn(List.of(last, last + 1));
            } catch (AssertionError | VaultRefusedException lost) {
                throw new AssertionError("lost: step " + last + " after " + progress.done() + " kills, seed " + seed, lost);
            }
        }
    }

    /// The last step the process acknowledged before it was killed.
    ///
    /// @param upgraded whether it is first let come to its second line
    private int killed(ProcessBuilder builder, boolean upgraded, int millis) throws Exception {
        Process process = builder.start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = said.readLine();
            if (upgraded && line != null) {
                long begun = System.nanoTime();
                line = said.readLine();
                upgradeMillis = 1 + (int) ((System.nanoTime() - begun) / 1_000_000);
            }
            Thread.sleep(millis);
            // By its handle: the process itself would close what it said last.
            process.toHandle().destroyForcibly();
            int last = 0;
            while (line != null) {
                if (!line.matches("\\d+")) {
                    throw new AssertionError(line + said.lines().toList());
                }
                last = Integer.parseInt(line);
                line = said.readLine();
            }
            process.waitFor();
            return last;
        }
    }
}
