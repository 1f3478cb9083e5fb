package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.Finding;
import app.glovebox.vault.rig.RigProcess;
import app.glovebox.vault.rig.Scratch;
import app.glovebox.vss.Signals;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A process killed while it puts a copy in the place of its vault: the old or the new one opens, whole.
@Execution(ExecutionMode.CONCURRENT)
class SwitchKillTest {
    private static final int CYCLES = Integer.getInteger("glovebox.rig.switch", 12);
    private static final String PASSWORD = "harbour lantern quietly nine";
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    @TempDir(factory = Scratch.class)
    private Path folder;

    @Test
    void theOldOrTheNewOneOpens() throws Exception {
        System.out.println("SwitchKillTest seed " + seed);
        Random random = new Random(seed);
        Path file = folder.resolve("mira.vault");
        Path one = Files.createDirectory(folder.resolve("one"));
        Path many = Files.createDirectory(folder.resolve("many"));
        try (OpenVault vault = create(file)) {
            read(vault, 1);
            one = backup(vault, one);
            read(vault, 2);
            many = backup(vault, many);
        }
        Path natives = Files.createDirectory(folder.resolve("natives"));
        Set<Integer> seen = new HashSet<>();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            kill(RigProcess.java(natives, SwitchProcess.class, file, PASSWORD, one, many), random.nextInt(1, 400));
            RigProcess.clear(natives);
            if (cycle % 100 == 99) {
                System.out.println("switch: " + (cycle + 1) + " of " + CYCLES + " kills, none lost so far");
            }
            VaultFiles vaults = VaultFixture.vaults();
            try (PasswordKeys keys = VaultFixture.keys(PASSWORD, vaults.passwordSpecs(file).getFirst());
                    OpenVault vault = vaults.open(file, keys)) {
                seen.add(vault.readings().history(VaultFixture.CAR.id(), Signals.TRAVELED_DISTANCE, VaultFixture.NOON,
                        VaultFixture.NOON.plusSeconds(9_999)).size());
                assertEquals(List.of(Finding.What.FILE_WHOLE, Finding.What.RECORDS_WHOLE, Finding.What.COPIES_WHOLE),
                        vault.upkeep().check((done, total) -> { }).findings().stream().map(Finding::what).toList().subList(0, 3),
                        "cycle " + cycle);
            }
        }
        assertTrue(Set.of(1, 2).containsAll(seen), seen.toString());
        System.out.println("switch: " + CYCLES + " kills, ended with " + seen + " readings");
    }

    private static OpenVault create(Path file) throws Exception {
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec)) {
            OpenVault vault = VaultFixture.vaults().create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL);
            vault.saveVehicles(List.of(VaultFixture.CAR));
            return vault;
        }
    }

    private static void read(OpenVault vault, int kilometres) throws Exception {
        vault.readings().append(VaultFixture.CAR.id(), List.of(VaultFixture.reading(Signals.TRAVELED_DISTANCE,
                (long) kilometres, VaultFixture.NOON.plusSeconds(kilometres * 60L))), null);
    }

    private static Path backup(OpenVault vault, Path into) throws Exception {
        return ((BackupOutcome.Good) vault.upkeep().backUp(into, (done, total) -> { })).file();
    }

    /// Kills it some time after it first said that it works.
    private static void kill(ProcessBuilder builder, int millis) throws Exception {
        Process process = builder.start();
        try (BufferedReader said = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            assertEquals("#", said.readLine());
            Thread.sleep(millis);
            process.toHandle().destroyForcibly();
            process.waitFor();
            List<String> rest = said.lines().toList();
            assertTrue(rest.stream().noneMatch(line -> line.startsWith("Exception")), rest::toString);
        }
    }
}
