package app.glovebox.vault.rig;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.vault.VaultFiles;
import java.nio.file.Path;
import java.util.List;

/// Plays a [Script] on a vault. Its keys are constants: the rigs are not about passwords, and another process must be
/// able to open what a killed one left.
final class Workload implements AutoCloseable {
    private static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    private final VaultFiles files = new VaultFiles(new KdfPolicy(CHEAP, CHEAP, new KdfCost(256, 3, 4)),
            java.time.InstantSource.system(), where -> Long.MAX_VALUE);
    private final Path file;
    private final Script script;
    private OpenVault vault;

    Workload(Path file, Script script) {
        this.file = file;
        this.script = script;
    }

    static PasswordKeys keys() {
        return new PasswordKeys(SecretBytes.copyOf("rig proof, thirty-two bytes long".getBytes()),
                SecretBytes.copyOf("rig key, also thirty-two bytes !".getBytes()));
    }

    /// Does one step; what it wrote is acknowledged when this returns.
    void run(int number) throws VaultRefusedException, StorageException {
        if (script.step(number) == Script.Step.CREATE) {
            try (PasswordKeys keys = keys()) {
                vault = files.create(file, KdfSpec.fresh(CHEAP), keys, Kept.PROFILE, Kept.PORTAL);
            }
            return;
        }
        Kept before = script.after(number - 1);
        Kept after = script.after(number);
        switch (script.step(number)) {
            case APPEND -> append(before, after, Kept.positionOf(number));
            case APPEND_ONLY -> append(before, after, null);
            case GRANT -> {
                try (Grant grant = Kept.grantOf(number)) {
                    vault().sessions().save(grant);
                }
            }
            case CLEAR -> vault().sessions().clear();
            case VEHICLES -> vault().saveVehicles(Kept.vehiclesOf(number));
            case CLOCK -> vault().readings().saveClock(Kept.clockOf(number));
            case ROTATE -> vault().upkeep().rotate((done, total) -> { });
            case REOPEN, CREATE -> {
                close();
                vault();
            }
        }
    }

    private void append(Kept before, Kept after, String position) throws VaultRefusedException, StorageException {
        vault().readings().append(Kept.CAR, Kept.readingsOf(before.readings(), after.readings()), position);
    }

    /// The open vault, opened if it is not.
    OpenVault vault() throws VaultRefusedException {
        if (vault == null) {
            try (PasswordKeys keys = keys()) {
                vault = files.open(file, keys);
            }
        }
        return vault;
    }

    boolean exists() {
        return files.exists(file);
    }

    /// After how many steps, of those asked about, the vault holds what it does; fails where it is none of them and the
    /// vault does not know that it is damaged.
    int stepsIn(List<Integer> candidates) throws VaultRefusedException, StorageException {
        for (int steps : candidates) {
            if (script.after(steps).isAllOf(vault())) {
                return steps;
            }
        }
        vault().awaitChecked((done, total) -> { });
        throw new AssertionError("holds none of the states after steps " + candidates + ", but "
                + vault().readings().position() + ", " + vault().vehicles().size() + " vehicles");
    }

    @Override
    public void close() {
        if (vault != null) {
            vault.close();
            vault = null;
        }
    }
}
