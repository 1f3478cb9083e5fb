package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.VaultRefusedException;
import app.glovebox.vault.OldVault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process killed while it writes to several vaults at once, again and again on the same ones: each opens, and holds every
/// write acknowledged. Every fourth round begins with new vaults, the others with such of an earlier format: killed in the
/// upgrade or in what comes after it. What is counted is vaults cut, not processes.
@Execution(ExecutionMode.CONCURRENT)
class KillRigTest {
    private static final int CYCLES = Integer.getInteger("glovebox.rig.kill", 60);
    private static final int LANES = 2;
    private static final int CROWD = 6;
    private static final int MOST_PER_NEW = 10;
    private static final int OLD_IN_A_ROW = 3;
    private static final int LONGEST_LIFE_MILLIS = 120;
    private static final Pattern SAID = Pattern.compile("(\\d):(\\d+)");
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Progress progress = new Progress("R1, seed " + seed, CYCLES);
    private final AtomicInteger steps = new AtomicInteger();
    private final AtomicInteger processes = new AtomicInteger();
    private final AtomicInteger onOld = new AtomicInteger();
    private final AtomicInteger inUpgrade = new AtomicInteger();
    /// How long the last upgrades took that were let through: the next kills fall within it.
    private volatile int upgradeMillis = 400;
    private List<OldVault> olds;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aKilledProcessLosesNothingAcknowledged() throws Exception {
        System.out.println("KillRigTest seed " + seed);
        olds = OldVault.all(temp);
        List<Future<?>> lanes = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(LANES)) {
            for (int number = 0; number < LANES; number++) {
                Lane lane = new Lane(number, Files.createDirectory(temp.resolve("lane-" + number)), (CYCLES + number) / LANES);
                lanes.add(pool.submit(lane::play));
            }
        }
        for (Future<?> lane : lanes) {
            lane.get();
        }
        assertTrue(progress.done() >= CYCLES, progress.done() + " only");
        System.out.printf("R1: %,d vaults cut in %,d kills over %,d writes, %,d of them of an earlier format, %,d in its "
                + "upgrade, none lost, %d s%n", progress.done(), processes.get(), steps.get(), onOld.get(),
                inUpgrade.get(), progress.seconds());
    }

    /// Rounds one after the other. One thread.
    private final class Lane {
        private final int number;
        private final Path natives;
        private final Path place;
        private final Random random;
        private final int cycles;
        private int done;

        Lane(int number, Path folder, int cycles) throws IOException {
            this.number = number;
            natives = Files.createDirectory(folder.resolve("natives"));
            place = folder.resolve("place");
            random = new Random(seed + number);
            this.cycles = cycles;
        }

        Void play() throws Exception {
            for (int round = number; done < cycles; round++) {
                RigProcess.clear(place);
                List<Life> crowd = new ArrayList<>();
                for (int each = 0; each < CROWD; each++) {
                    crowd.add(new Life(Files.createDirectory(place.resolve("vault-" + each)).resolve("a.vault"),
                            random.nextLong(), round % (1 + OLD_IN_A_ROW) == 0 ? null
                                    : olds.get(random.nextInt(olds.size()))));
                }
                if (crowd.getFirst().old == null) {
                    fresh(crowd);
                } else {
                    aged(crowd);
                }
                crowd.forEach(life -> steps.addAndGet(life.steps));
            }
            RigProcess.clear(place);
            return null;
        }

        private void fresh(List<Life> crowd) throws Exception {
            int kills = random.nextInt(1, MOST_PER_NEW);
            for (int kill = 0; kill < kills && done < cycles; kill++) {
                kill(crowd, false);
                checked(crowd);
            }
        }

        /// Every other crowd is let through its upgrades and killed at its writes; what was cut in its upgrade is now and
        /// then cut again before anybody looks.
        private void aged(List<Life> crowd) throws Exception {
            for (Life life : crowd) {
                life.old.put(life.file);
            }
            boolean upgraded = random.nextBoolean();
            List<Life> cut = crowd;
            do {
                kill(cut, upgraded);
                cut = cut.stream().filter(life -> life.last == 0).toList();
                inUpgrade.addAndGet(cut.size());
                upgraded = false;
            } while (!cut.isEmpty() && random.nextBoolean());
            onOld.addAndGet(crowd.stream().mapToInt(life -> life.kills).sum());
            checked(crowd);
        }

        private void kill(List<Life> crowd, boolean upgraded) throws Exception {
            List<String> arguments = new ArrayList<>();
            for (Life life : crowd) {
                arguments.addAll(arguments.isEmpty() ? List.of() : List.of(CrowdProcess.NEXT));
                arguments.addAll(life.arguments());
            }
            int longest = crowd.getFirst().old == null || upgraded ? LONGEST_LIFE_MILLIS : upgradeMillis;
            int[] last = killed(RigProcess.java(natives, CrowdProcess.class, arguments.toArray()), crowd.size(),
                    upgraded ? 2 : 1, random.nextInt(1, longest));
            for (int each = 0; each < last.length; each++) {
                crowd.get(each).last = last[each];
                crowd.get(each).kills++;
            }
            RigProcess.clear(natives);
        }

        private void checked(List<Life> crowd) throws Exception {
            for (Life life : crowd) {
                life.check();
                done += life.kills;
                for (; life.kills > 0; life.kills--) {
                    progress.one();
                }
            }
        }
    }

    /// What becomes of one vault.
    private final class Life {
        private final Path file;
        private final long scriptSeed;
        private final OldVault old;
        private final Script script;
        /// What is known to be in it.
        private int steps;
        /// The last step acknowledged since.
        private int last;
        private int kills;

        Life(Path file, long scriptSeed, OldVault old) {
            this.file = file;
            this.scriptSeed = scriptSeed;
            this.old = old;
            Script plain = new Script(scriptSeed, true);
            script = old == null ? plain : plain.onOld();
        }

        List<String> arguments() {
            List<String> all = new ArrayList<>(List.of(file.toString(), Long.toString(scriptSeed),
                    Integer.toString(steps + 1), Integer.toString(Integer.MAX_VALUE)));
            if (old != null) {
                all.addAll(List.of(Integer.toString(old.format()), old.key()));
            }
            return all;
        }

        void check() throws Exception {
            int said = Math.max(last, steps);
            try (Workload workload = new Workload(file, script, old)) {
                steps = workload.stepsIn(List.of(said, said + 1));
            } catch (AssertionError | VaultRefusedException lost) {
                throw new AssertionError("lost: step " + said + " after " + progress.done() + " kills, seed " + seed, lost);
            }
        }
    }

    /// The last step each script acknowledged before the process was killed, 0 for none.
    ///
    /// @param lines how many each is first let say
    private int[] killed(ProcessBuilder builder, int scripts, int lines, int millis) throws Exception {
        Process process = builder.start();
        int[] last = new int[scripts];
        int[] heard = new int[scripts];
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            long begun = 0;
            while (Arrays.stream(heard).anyMatch(each -> each < lines)) {
                hear(said.readLine(), said, last, heard);
                if (begun == 0) {
                    begun = System.nanoTime();
                }
            }
            if (lines > 1) {
                upgradeMillis = 2 + (int) ((System.nanoTime() - begun) / 1_000_000);
            }
            Thread.sleep(millis);
            // By its handle: the process itself would close what it said last.
            process.toHandle().destroyForcibly();
            processes.incrementAndGet();
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                hear(line, said, last, heard);
            }
            process.waitFor();
            return last;
        }
    }

    private static void hear(String line, BufferedReader said, int[] last, int[] heard) {
        Matcher step = SAID.matcher(line == null ? "" : line);
        if (!step.matches()) {
            throw new AssertionError(line + said.lines().toList());
        }
        int whose = Integer.parseInt(step.group(1));
        last[whose] = Integer.parseInt(step.group(2));
        heard[whose]++;
    }
}
