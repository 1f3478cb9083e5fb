package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.vault.OldVault;
import app.glovebox.vault.VaultFiles;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/// One of two programs on the same vault that ask nobody who holds the folder. It opens the vault as often as it can,
/// writes, gives it another vault key, and says which of its writes were done: `w 17`, and once at its end how many
/// openings and writes were refused.
public final class ForcedProcess {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);

    private final VaultFiles vaults = OldVault.vaults();
    private final Path file;
    private final String car;
    private final OldVault keys;
    private final Random random;
    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private int written;
    private int refused;
    private int failed;

    private ForcedProcess(Path file, String car, OldVault keys, Random random) {
        this.file = file;
        this.car = car;
        this.keys = keys;
        this.random = random;
    }

    /// @param arguments vault file, whose readings are written, the key its password yields, seed, how often to open it
    public static void main(String[] arguments) throws Exception {
        ForcedProcess run = new ForcedProcess(Path.of(arguments[0]), arguments[1], new OldVault(0, arguments[2]),
                new Random(Long.parseLong(arguments[3]) * 31 + arguments[1].hashCode()));
        int turns = Integer.parseInt(arguments[4]);
        int done = 0;
        while (done < turns) {
            done += run.turn() ? 1 : 0;
        }
        run.say("refused " + run.refused + " failed " + run.failed);
    }

    private boolean turn() throws Exception {
        try (PasswordKeys password = keys.keys(); OpenVault vault = vaults.open(file, password)) {
            write(vault);
            if (random.nextInt(3) > 0) {
                vault.keySlots().rekey(KdfSpec.fresh(CHEAP), password.keyEncryptionKey(), Optional.empty());
                write(vault);
            }
            return true;
        } catch (VaultRefusedException held) {
            if (held.kind() != VaultRefusedException.Kind.IN_USE) {
                throw held;
            }
            refused++;
            return false;
        } catch (StorageException clear) {
            // Done or not: nobody was told that it was.
            failed++;
            return false;
        } finally {
            Thread.sleep(0, random.nextInt(900_000));
        }
    }

    private void write(OpenVault vault) throws Exception {
        for (int more = random.nextInt(3); more >= 0; more--) {
            int which = written++;
            vault.readings().append(car, Kept.readingsOf(which, which + 1), null);
            say("w " + which);
        }
    }

    private void say(String line) throws Exception {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
    }
}
