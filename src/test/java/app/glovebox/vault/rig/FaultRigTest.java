package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.OldVault;
import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A disk that is full or broken at the n-th call, for every n until the script goes through.
@Execution(ExecutionMode.CONCURRENT)
class FaultRigTest {
    private static final int STEPS = Integer.getInteger("glovebox.rig.faults", 8);
    /// A change of the vault key alone takes as many calls as all the rest of a short script.
    private static final int SHORT = 8;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    /// Of the writes and flushes of an upgrade, in the short run.
    private static final int ONE_OF = 40;

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aFailingDiskLosesNothingAcknowledged() throws Exception {
        play(FaultProcess.class, seed, STEPS, STEPS > SHORT);
    }

    @Test
    void aFailingDiskLosesNothingOfAVaultThatIsUpgraded() throws Exception {
        for (OldVault old : OldVault.all(temp)) {
            play(UpgradeFaultProcess.class, old.format(), old.key(), STEPS > SHORT ? 1 : ONE_OF, seed);
        }
    }

    private void play(Class<?> program, Object... more) throws Exception {
        System.out.println("FaultRigTest seed " + seed);
        Path folder = Files.createTempDirectory(temp.toRealPath(), "play");
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path control = folder.resolve("control");
        List<Object> arguments = new ArrayList<>(List.of(watched.resolve("a.vault"), control));
        arguments.addAll(List.of(more));
        ProcessBuilder builder = RigProcess.java(folder, program, arguments.toArray());
        Shim.preload(builder, library, watched, control, null);
        Process process = builder.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith("R3: ")) {
                    System.out.println(line);
                }
            }
        }
        assertEquals(0, process.waitFor(), () -> String.join("\n", said));
        assertTrue(said.stream().anyMatch(line -> line.startsWith("R3: ") && line.endsWith(" none lost")),
                () -> String.join("\n", said));
    }
}
