package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.Finding;
import app.glovebox.vault.OldVault;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Two programs forced onto one vault, past the hold of the folder: each write is kept or refused, also while one of them
/// puts another file in the place of the vault.
@Execution(ExecutionMode.CONCURRENT)
class ForcedRigTest {
    private static final int ROUNDS = Integer.getInteger("glovebox.rig.forced", 2);
    private static final int TURNS = 25;
    private static final List<String> CARS = List.of("vehicle-left", "vehicle-right");
    private static final List<Finding.What> WHOLE =
            List.of(Finding.What.FILE_WHOLE, Finding.What.RECORDS_WHOLE, Finding.What.COPIES_WHOLE);
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    @TempDir(factory = Scratch.class)
    private Path folder;

    @Test
    void twoProgramsOnOneVaultLoseNothing() throws Exception {
        System.out.println("ForcedRigTest seed " + seed);
        OldVault old = OldVault.all(folder).getFirst();
        Path natives = Files.createDirectory(folder.resolve("natives"));
        Path place = folder.resolve("place");
        Progress progress = new Progress("forced, seed " + seed, ROUNDS);
        int writes = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RigProcess.clear(place);
            Path file = place.resolve("a.vault");
            // Every other time both begin by bringing the same old vault into the present format.
            begin(file, old, round % 2 == 0);
            long roundSeed = seed + round;
            List<List<String>> both = played(CARS.stream().map(car -> started(natives, file, car, old, roundSeed)).toList());
            for (int i = 0; i < CARS.size(); i++) {
                List<String> said = both.get(i);
                List<Integer> done = said.stream().filter(line -> line.startsWith("w "))
                        .map(line -> Integer.valueOf(line.substring(2))).toList();
                writes += done.size();
                refused += Integer.parseInt(said.getLast().split(" ")[1]);
                hasAll(file, old, CARS.get(i), done, "round " + round + ", seed " + seed);
            }
            whole(file, old, round % 2 == 0);
            progress.one();
        }
        assertTrue(refused > 0, "the two never met");
        System.out.printf("forced: %,d rounds, %,d writes of two programs, none lost, %,d openings refused, %d s%n", ROUNDS,
                writes, refused, progress.seconds());
    }

    private static void begin(Path file, OldVault old, boolean isOld) throws Exception {
        if (isOld) {
            old.put(file);
        } else {
            try (PasswordKeys keys = old.keys()) {
                OldVault.vaults().create(file, KdfSpec.fresh(new KdfCost(64, 1, 1)), keys, OldVault.PROFILE,
                        OldVault.PORTAL).close();
            }
        }
    }

    private static Process started(Path natives, Path file, String car, OldVault old, long seed) {
        try {
            return RigProcess.java(natives, ForcedProcess.class, file, car, old.key(), seed, TURNS).start();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    /// What each said until its end; if one fails, the other is ended.
    private static List<List<String>> played(List<Process> both) throws Exception {
        try {
            List<List<String>> said = both.stream().map(each -> RigProcess.output(each).lines().toList()).toList();
            for (int i = 0; i < both.size(); i++) {
                List<String> all = said.get(i);
                assertEquals(0, both.get(i).waitFor(),
                        () -> String.join("\n", all.subList(Math.max(0, all.size() - 30), all.size())));
            }
            return said;
        } finally {
            for (Process each : both) {
                each.destroyForcibly().waitFor();
            }
        }
    }

    private static void hasAll(Path file, OldVault old, String car, List<Integer> done, String where) throws Exception {
        try (PasswordKeys keys = old.keys(); OpenVault vault = OldVault.vaults().open(file, keys)) {
            Set<Reading> there = new HashSet<>(vault.readings().history(car, Signals.SPEED, Instant.EPOCH, Instant.MAX));
            List<Integer> lost = done.stream().filter(each -> !there.containsAll(Kept.readingsOf(each, each + 1))).toList();
            assertEquals(List.of(), lost, "lost of " + done.size() + " writes to " + car + ", " + where);
        }
    }

    private static void whole(Path file, OldVault old, boolean isOld) throws Exception {
        try (PasswordKeys keys = old.keys(); OpenVault vault = OldVault.vaults().open(file, keys)) {
            assertEquals(OldVault.PROFILE, vault.profile());
            assertTrue(!isOld || OldVault.hasReadings(vault));
            assertTrue(vault.upkeep().check((done, total) -> { }).findings().stream().map(Finding::what).toList()
                    .containsAll(WHOLE));
        }
        try (Stream<Path> left = Files.list(file.getParent())) {
            assertEquals(List.of(), left.map(path -> path.getFileName().toString()).filter(name -> name.contains(".new"))
                    .toList());
        }
    }
}
