package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.store.Database;
import app.glovebox.vault.OldVault;
import app.glovebox.vault.seal.RecordFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A process whose disk fails while it brings a vault of an earlier format into the present one, and at the first write
/// after that. Refused or open, in the old format or the new: all that was there is there, and once the disk works
/// again, in the present format and with the write if it was acknowledged.
public final class UpgradeFaultProcess {
    private final Path file;
    private final Shim shim;
    private final OldVault old;
    private int refused;
    private int forReading;

    private UpgradeFaultProcess(Path file, Shim shim, OldVault old) {
        this.file = file;
        this.shim = shim;
        this.old = old;
    }

    /// @param arguments vault file, control file, which format, the key its password yields, one of how many faults, seed
    public static void main(String[] arguments) throws Exception {
        OldVault old = new OldVault(Integer.parseInt(arguments[2]), arguments[3]);
        UpgradeFaultProcess run = new UpgradeFaultProcess(Path.of(arguments[0]), new Shim(Path.of(arguments[1])), old);
        int faults = new FaultLoop(run.shim, Integer.parseInt(arguments[4]), Long.parseLong(arguments[5]), run::play).run();
        System.out.printf("R3: %,d faults in an upgrade from format %d, %,d openings refused, %,d for reading only, "
                + "none lost%n", faults, old.format(), run.refused, run.forReading);
    }

    private void play(String where, boolean lasting) throws Exception {
        // Not counted: the vault is there before anything fails.
        shim.unseen(() -> {
            RigProcess.clear(file.getParent());
            old.put(file);
        });
        boolean written = written();
        shim.disarm();
        try (PasswordKeys keys = old.keys(); OpenVault vault = OldVault.vaults().open(file, keys)) {
            require(OldVault.hasReadings(vault), "readings");
            boolean there = is(vault, Kept.grantOf(1));
            require(there || !written && is(vault, OldVault.grant()), "the session");
        }
        require(Database.version(file, RecordFile.APPLICATION_ID, RecordFile.migrations().size())
                == RecordFile.migrations().size(), "the present format");
        try (Stream<Path> left = Files.list(file.getParent())) {
            List<Path> unfinished = left.filter(path -> path.getFileName().toString().contains(".new")).toList();
            require(unfinished.isEmpty(), "nothing but the vault: " + unfinished);
        }
    }

    /// Whether the write was acknowledged.
    private boolean written() throws Exception {
        try (PasswordKeys keys = old.keys(); OpenVault vault = OldVault.vaults().open(file, keys)) {
            require(OldVault.hasReadings(vault), "readings while it fails");
            try (Grant fresh = Kept.grantOf(1)) {
                vault.sessions().save(fresh);
                return true;
            } catch (StorageException clear) {
                forReading++;
                return false;
            }
        } catch (VaultRefusedException clear) {
            refused++;
            return false;
        }
    }

    private static boolean is(OpenVault vault, Grant wanted) throws StorageException {
        try (wanted; Grant found = vault.sessions().load().orElseThrow()) {
            return wanted.equals(found);
        }
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError("not there: " + what);
        }
    }
}
