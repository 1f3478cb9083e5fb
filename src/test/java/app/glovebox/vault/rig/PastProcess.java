package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.vault.VaultFiles;
import java.io.FileOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Random;

/// A process that plays the story of a past: once, acknowledging each step, or again and again on a disk that fails.
public final class PastProcess {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    /// A little more than the story makes: a call that never comes is no fault.
    private static final int ABOUT_WRITES = 256;
    private static final int ABOUT_FLUSHES = 32;
    private final Path file;
    private final Shim shim;
    private final byte[] made;
    private OpenVault vault;

    private PastProcess(Path file, Shim shim, byte[] made) {
        this.file = file;
        this.shim = shim;
        this.made = made;
    }

    /// @param arguments vault file, and for a disk that fails: control file, seed, how many faults
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        if (arguments.length > 1) {
            fail(file, new Shim(Path.of(arguments[1])), new Random(Long.parseLong(arguments[2])),
                    Integer.parseInt(arguments[3]));
            return;
        }
        try (FileOutputStream said = new FileOutputStream(file.resolveSibling(RigProcess.ACKNOWLEDGED).toFile());
                OpenVault vault = create(file)) {
            for (int step = 1; step <= PastStory.STEPS; step++) {
                PastStory.run(vault, step);
                said.write((step + "\n").getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    static OpenVault create(Path file) throws VaultRefusedException {
        try (PasswordKeys keys = Kept.keysOf(0)) {
            return vaults().create(file, KdfSpec.fresh(CHEAP), keys, Kept.PROFILE, Kept.PORTAL);
        }
    }

    static OpenVault open(Path file) throws VaultRefusedException {
        try (PasswordKeys keys = Kept.keysOf(0)) {
            return vaults().open(file, keys);
        }
    }

    private static VaultFiles vaults() {
        return new VaultFiles(new KdfPolicy(CHEAP, CHEAP, new KdfCost(256, 3, 4)), InstantSource.system(),
                where -> Long.MAX_VALUE);
    }

    private static void fail(Path file, Shim shim, Random random, int faults) throws Exception {
        try (OpenVault vault = create(file)) {
            for (int step = 1; step <= PastStory.MADE; step++) {
                PastStory.run(vault, step);
            }
        }
        PastProcess run = new PastProcess(file, shim, Files.readAllBytes(file));
        int failed = 0;
        for (int done = 0; done < faults; done += shim.fired() ? 1 : 0) {
            boolean flush = done % 4 == 3;
            Shim.Call call = flush ? Shim.Call.SYNC : Shim.Call.WRITE;
            int how = flush ? Shim.EIO : new int[] {Shim.ENOSPC, Shim.EIO, Shim.SHORT}[done % 4];
            int n = 1 + random.nextInt(flush ? ABOUT_FLUSHES : ABOUT_WRITES);
            boolean lasting = random.nextBoolean();
            try {
                failed += run.play(call, how, n, lasting);
            } catch (AssertionError | VaultRefusedException | StorageException | RuntimeException lost) {
                throw new AssertionError("lost: " + call + " " + n + ", error " + how + (lasting ? ", lasting" : ""), lost);
            }
        }
        System.out.printf("R3, the past: %,d faults, %,d steps failed, none lost%n", faults, failed);
    }

    /// How many steps failed.
    private int play(Shim.Call call, int how, int n, boolean lasting) throws Exception {
        RigProcess.clear(file.getParent());
        Files.write(file, made);
        vault = open(file);
        shim.arm(call, how, n, lasting);
        int failed = 0;
        try {
            for (int step = PastStory.MADE + 1; step <= PastStory.STEPS; step++) {
                if (!done(step)) {
                    failed++;
                    repeat(step, lasting);
                }
            }
        } finally {
            shim.disarm();
            vault.close();
        }
        check(PastStory.STEPS, PastStory.STEPS);
        return failed;
    }

    /// Asked again where it has passed, or in another opening where it has not: as the link does, from where the vault
    /// says that it is.
    private void repeat(int step, boolean lasting) throws Exception {
        if (lasting || !done(step)) {
            vault.close();
            shim.disarm();
            check(step - 1, step);
            vault = open(file);
            if (!PastStory.isTold(vault, step)) {
                PastStory.run(vault, step);
            }
        }
    }

    private void check(int least, int most) throws Exception {
        try (OpenVault again = open(file)) {
            if (!PastStory.holds(again, least) && !PastStory.holds(again, most)) {
                throw new AssertionError("holds neither what step " + least + " nor what step " + most + " told");
            }
        }
    }

    /// Anything but a checked exception is a bug and ends the process.
    private boolean done(int step) {
        try {
            PastStory.run(vault, step);
            return true;
        } catch (StorageException clear) {
            return false;
        }
    }
}
