package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.Database;
import app.glovebox.vault.OldVault;
import app.glovebox.vault.seal.RecordFile;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// A power cut at any moment of an upgrade: the old vault opens or the new one, with all there was, and is the new one
/// then.
@Execution(ExecutionMode.CONCURRENT)
class UpgradeRigTest {
    private static final int IMAGES = Integer.getInteger("glovebox.rig.upgrade", 100);
    private static final String PASSWORD = "a kept vault opens for ever";
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @TempDir(factory = Scratch.class)
    private Path temp;

    @Test
    void cutAnywhereNothingIsLost() throws Exception {
        System.out.println("UpgradeRigTest seed " + seed);
        Path folder = temp.toRealPath();
        Path first = folder.resolve("v1.vault");
        try (InputStream kept = UpgradeRigTest.class.getResourceAsStream("/vaults/v1.vault")) {
            Files.copy(kept, first);
        }
        byte[] key;
        try (Passphrase typed = Passphrase.copyOf(PASSWORD.toCharArray()); PasswordKeys derived =
                KeyDerivation.passwordKeys(typed, UpgradeProcess.vaults().passwordSpecs(first).getFirst())) {
            key = derived.keyEncryptionKey().open().clone();
        }
        List<Disk.Op> ops = record(folder, first, key);
        Path images = Files.createDirectory(folder.resolve("images"));
        Progress progress = new Progress("R6, seed " + seed, IMAGES);
        int cut = 0;
        int old = 0;
        Disk disk = new Disk();
        int taken = 0;
        for (int point : random.ints(IMAGES, 1, ops.size() + 1).sorted().toArray()) {
            while (taken < point) {
                disk.take(ops.get(taken++));
            }
            if (disk.acknowledged() > 0) {
                RigProcess.clear(images);
                disk.crash(random, images);
                Path vault = images.resolve("a.vault");
                old += version(vault) == 1 ? 1 : 0;
                check(vault, key, "seed " + seed + ", after call " + point + " of " + ops.size());
                cut++;
            }
            progress.one();
        }
        assertTrue(old > 0 && old < cut, old + " of " + cut + " before the swap");
        System.out.printf("R6: an upgrade cut %,d times, %,d before the swap, none lost%n", cut, old);
    }

    private static List<Disk.Op> record(Path folder, Path first, byte[] key) throws Exception {
        Path library = Shim.build(folder);
        Path watched = Files.createDirectory(folder.resolve("watched"));
        Path log = folder.resolve("calls");
        ProcessBuilder builder = RigProcess.java(folder, UpgradeProcess.class, watched.resolve("a.vault"), first,
                HexFormat.of().formatHex(key));
        Shim.preload(builder, library, watched, folder.resolve("control"), log);
        Process process = builder.start();
        String said = RigProcess.output(process);
        assertEquals(0, process.waitFor(), said);
        return Disk.read(log);
    }

    private static void check(Path file, byte[] key, String where) throws Exception {
        try (PasswordKeys keys = UpgradeProcess.keys(key);
                OpenVault vault = UpgradeProcess.vaults().open(file, keys)) {
            assertTrue(UpgradeProcess.isWhole(vault) && OldVault.hasReadings(vault), where);
        } catch (VaultRefusedException lost) {
            throw new AssertionError("lost: " + where, lost);
        }
        assertEquals(2, version(file), where);
    }

    private static int version(Path file) throws Exception {
        return Database.version(file, RecordFile.APPLICATION_ID, RecordFile.migrations().size());
    }
}
