package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void aFailingDiskLosesNothingAcknowledged() throws Exception {
        System.out.println("FaultRigTest seed " + seed);
        Path folder = temp.toRealPath();
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path control = folder.resolve("control");
        ProcessBuilder builder = RigProcess.java(folder, FaultProcess.class, watched.resolve("a.vault"), control, seed,
                STEPS, STEPS > SHORT);
        Shim.preload(builder, library, watched, control, null);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("R3: "), said);
        System.out.print(said);
    }
}
