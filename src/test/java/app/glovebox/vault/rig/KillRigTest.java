package app.glovebox.vault.rig;

import app.glovebox.account.VaultRefusedException;
import java.io.BufferedReader;
import java.io.IOException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process killed while it writes, again and again on the same vault: it opens, and holds every write acknowledged.
@Execution(ExecutionMode.CONCURRENT)
class KillRigTest {
    private static final int CYCLES = Integer.getInteger("glovebox.rig.kill", 60);
    private static final int LANES = 2;
    private static final int CYCLES_PER_VAULT = 15;
    private static final int LONGEST_LIFE_MILLIS = 60;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aKilledProcessLosesNothingAcknowledged() throws Exception {
        System.out.println("KillRigTest seed " + seed);
        long begun = System.nanoTime();
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
        System.out.printf("R1: %,d kills over %,d writes, none lost, %d s%n", CYCLES, steps,
                (System.nanoTime() - begun) / 1_000_000_000);
    }

    private static int play(Path folder, int cycles, Random random) throws Exception {
        Path natives = Files.createDirectory(folder.resolve("natives"));
        int all = 0;
        for (int done = 0; done < cycles; done += CYCLES_PER_VAULT) {
            long scriptSeed = random.nextLong();
            Script script = new Script(scriptSeed, true);
            Path file = folder.resolve("vault-" + done + ".vault");
            int steps = 0;
            for (int cycle = done; cycle < Math.min(cycles, done + CYCLES_PER_VAULT); cycle++) {
                int last = killed(RigProcess.java(natives, RigProcess.class, file, scriptSeed, steps + 1,
                        Integer.MAX_VALUE, "out"), random.nextInt(1, LONGEST_LIFE_MILLIS + 1));
                steps = checked(file, script, last, cycle);
                clear(natives);
            }
            all += steps;
            clear(folder);
        }
        return all;
    }

    /// The last step the process acknowledged before it was killed.
    private static int killed(ProcessBuilder builder, int millis) throws Exception {
        Process process = builder.start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = said.readLine();
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

    private static int checked(Path file, Script script, int last, int cycle) throws Exception {
        try (Workload workload = new Workload(file, script)) {
            return workload.stepsIn(List.of(last, last + 1));
        } catch (AssertionError | VaultRefusedException lost) {
            throw new AssertionError("lost: step " + last + " in cycle " + cycle, lost);
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.filter(Files::isRegularFile).toList()) {
                Files.delete(each);
            }
        }
    }
}
