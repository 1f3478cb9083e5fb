package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Makes the vault that is kept as a test resource for all later versions. Run once per format version, never again
/// for an old one: `KeptVaultMaker src/test/resources/vaults/vN.vault`.
final class KeptVaultMaker {
    /// The password of every kept vault.
    static final String PASSWORD = "a kept vault opens for ever";
    /// What the program ships with: a kept vault must open as people's vaults do.
    static final KdfPolicy SHIPPED = new KdfPolicy(
            new KdfCost(128 * 1024, 3, 4), new KdfCost(64 * 1024, 3, 1), new KdfCost(1024 * 1024, 20, 16));
    static final String POSITION = "event-600";
    static final ClockMark CLOCK = new ClockMark(VaultFixture.NOON.plusSeconds(700), 60, VaultFixture.NOON);

    private KeptVaultMaker() {
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[0]);
        Files.deleteIfExists(file);
        KdfSpec spec = KdfSpec.fresh(SHIPPED.make());
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec);
                OpenVault vault = new VaultFiles(SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY).create(file, spec, keys, VaultFixture.PROFILE,
                        VaultFixture.PORTAL)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.renewed(42));
            vault.readings().append(VaultFixture.CAR.id(), drive(), "event-599");
            vault.readings().append(VaultFixture.CAR.id(), rest(), POSITION);
            vault.readings().saveClock(CLOCK);
        }
    }

    /// Ten minutes of speed, one reading a second.
    static List<Reading> drive() {
        List<Reading> drive = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            drive.add(VaultFixture.reading(Signals.SPEED, i / 8.0, VaultFixture.NOON.plusSeconds(i)));
        }
        return drive;
    }

    /// One reading of each type of value.
    static List<Reading> rest() {
        return List.of(
                VaultFixture.reading(Signals.TRAVELED_DISTANCE, 12_345_678L, VaultFixture.NOON.plusMillis(600_123)),
                VaultFixture.reading(Signals.HOOD_IS_OPEN, true, VaultFixture.NOON),
                VaultFixture.reading(Signals.LATITUDE, -48.135124, VaultFixture.NOON),
                VaultFixture.reading(Signals.SOFTWARE_VERSION, "4.2.0 ü", VaultFixture.NOON),
                VaultFixture.reading(Signals.DIAGNOSTICS_DTCLIST, List.of("P0A1F", "U0100"), VaultFixture.NOON),
                new Reading(Signals.WIFI_RSSI, -67L, VaultFixture.NOON, VaultFixture.NOON, Reading.Source.SNAPSHOT));
    }
}
