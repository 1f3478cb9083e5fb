package app.glovebox.vault;

import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.vault.copies.RestoreFiles;
import app.glovebox.vss.Signals;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Makes a vault and backups of it with one reading and with two, and switches from one to the other a few times. Says
/// each step in a file beside the vault: 1 once it holds two readings, then after each switch the next number.
public final class SwitchOnceProcess {
    public static final String PASSWORD = "harbour lantern quietly nine";
    private final VaultFiles vaults = VaultFixture.vaults();
    private final Path file;

    private SwitchOnceProcess(Path file) {
        this.file = file;
    }

    /// @param arguments vault, folder for the backups, how many switches, the file to say the steps in
    public static void main(String[] arguments) throws Exception {
        SwitchOnceProcess run = new SwitchOnceProcess(Path.of(arguments[0]));
        Path backups = Path.of(arguments[1]);
        try (OutputStream out = new FileOutputStream(arguments[3])) {
            Path[] copies = run.make(backups);
            say(out, 1);
            for (int turn = 0; turn < Integer.parseInt(arguments[2]); turn++) {
                run.change(copies[turn % 2]);
                say(out, turn + 2);
            }
        }
    }

    private static void say(OutputStream out, int step) throws Exception {
        out.write((step + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    private Path[] make(Path backups) throws Exception {
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        Path[] copies = new Path[2];
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec);
                OpenVault vault = vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            for (int i = 0; i < 2; i++) {
                vault.readings().append(VaultFixture.CAR.id(), List.of(VaultFixture.reading(Signals.TRAVELED_DISTANCE,
                        (long) i, VaultFixture.NOON.plusSeconds(i * 60L))), null);
                copies[i] = ((BackupOutcome.Good) vault.upkeep().backUp(
                        Files.createDirectories(backups.resolve("" + i)), (done, total) -> { })).file();
            }
        }
        return copies;
    }

    private void change(Path copy) throws Exception {
        Restore restore = new Restore(vaults, new RestoreFiles(VaultFixture.REAL), file, VaultFixture.PROFILE.address());
        PortalLink link = (PortalLink) Proxy.newProxyInstance(PortalLink.class.getClassLoader(),
                new Class<?>[] {PortalLink.class}, (proxy, method, args) -> null);
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, vaults.passwordSpecs(file).getFirst());
                OpenVault vault = vaults.open(file, keys);
                Passphrase typed = Passphrase.copyOf(PASSWORD.toCharArray())) {
            Optional<OpenAccount> present = Optional.of(
                    new OpenAccount(VaultFixture.PROFILE, VaultFixture.CAR, null, null, link, vault));
            Look.Fits fits = (Look.Fits) restore.open(copy, typed, present, (done, total) -> { });
            if (!restore.switchTo(fits.copy(), present)) {
                throw new IllegalStateException("not switched");
            }
        }
    }

    /// How many readings that vault holds, all of it checked.
    public static int readings(Path file) throws Exception {
        VaultFiles vaults = VaultFixture.vaults();
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, vaults.passwordSpecs(file).getFirst());
                OpenVault vault = vaults.open(file, keys)) {
            vault.awaitChecked((done, total) -> { });
            return vault.readings().history(VaultFixture.CAR.id(), Signals.TRAVELED_DISTANCE, VaultFixture.NOON,
                    VaultFixture.NOON.plusSeconds(9_999)).size();
        }
    }
}
