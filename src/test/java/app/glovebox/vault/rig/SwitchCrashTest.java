package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vault.SwitchOnceProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A power cut while a copy takes the place of the vault: the old or the new one opens, whole.
@Execution(ExecutionMode.CONCURRENT)
class SwitchCrashTest {
    private static final int IMAGES = Integer.getInteger("glovebox.rig.swaps", 150);
    private static final int SWITCHES = 4;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void theOldOrTheNewOneOpens() throws Exception {
        System.out.println("SwitchCrashTest seed " + seed);
        List<Disk.Op> ops = record(temp.toRealPath());
        Random random = new Random(seed);
        assertTrue(crash(ops, random.ints(IMAGES, 1, ops.size()).sorted().toArray(), random) > IMAGES / 2,
                "the shim saw too little");
        // The rig itself: on a disk that ignores flushes it finds a loss.
        List<Disk.Op> lying = ops.stream().filter(op -> op.code() != Disk.Op.SYNC).toList();
        assertThrows(AssertionError.class,
                () -> crash(lying, random.ints(40, lying.size() / 2, lying.size()).sorted().toArray(), random));
    }

    /// Answers how many of the images had a vault in them by then.
    private int crash(List<Disk.Op> ops, int[] points, Random random) throws Exception {
        Disk disk = new Disk();
        int taken = 0;
        int begun = 0;
        for (int point : points) {
            while (taken < point) {
                disk.take(ops.get(taken++));
            }
            if (disk.acknowledged() > 0) {
                begun++;
                Path images = temp.toRealPath().resolve("images");
                RigProcess.clear(images);
                disk.crash(random, images);
                String where = "seed " + seed + ", after call " + point + " of " + ops.size() + ", step "
                        + disk.acknowledged();
                int found = readings(images.resolve("a.vault"), where);
                assertTrue(Set.of(1, 2).contains(found), where + " holds " + found);
            }
        }
        return begun;
    }

    private static int readings(Path vault, String where) {
        try {
            return SwitchOnceProcess.readings(vault);
        } catch (Exception lost) {
            throw new AssertionError("lost: " + where, lost);
        }
    }

    private static List<Disk.Op> record(Path folder) throws Exception {
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path log = folder.resolve("calls");
        ProcessBuilder builder = RigProcess.java(folder, SwitchOnceProcess.class, watched.resolve("a.vault"),
                folder.resolve("backups"), SWITCHES, watched.resolve(RigProcess.ACKNOWLEDGED));
        Shim.preload(builder, library, watched, folder.resolve("control"), log);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        return Disk.read(log);
    }
}
