package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.PortalAddress;
import app.glovebox.session.StorageException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore.ClockMark;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/// A kept vault of an earlier format, for the rigs: what it holds, as [KeptVaultMaker] put it there, and what its password
/// yields.
///
/// @param format which one
/// @param key    the key of its password in hex, so that another process need not stretch it again
public record OldVault(int format, String key) {
    public static final Profile PROFILE = VaultFixture.PROFILE;
    public static final PortalAddress PORTAL = VaultFixture.PORTAL;
    public static final List<Vehicle> VEHICLES = List.of(VaultFixture.CAR);
    public static final ClockMark CLOCK = KeptVaultMaker.CLOCK;
    public static final String POSITION = KeptVaultMaker.POSITION;
    private static final KdfPolicy ANY =
            new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(64, 1, 1), KeptVaultMaker.SHIPPED.ceiling());

    /// Every format before the present one; each takes a real derivation.
    ///
    /// @param scratch where they may be put for a moment
    public static List<OldVault> all(Path scratch) throws Exception {
        List<OldVault> all = new ArrayList<>();
        for (int format = 1; format < RecordFile.migrations().size(); format++) {
            OldVault unopened = new OldVault(format, "");
            Path file = scratch.resolve("old.vault");
            unopened.put(file);
            try (PasswordKeys keys = VaultFixture.keys(KeptVaultMaker.PASSWORD, vaults().passwordSpecs(file).getFirst())) {
                all.add(new OldVault(format, HexFormat.of().formatHex(keys.keyEncryptionKey().open())));
            }
            Files.delete(file);
        }
        return all;
    }

    /// Vaults opened at any cost.
    public static VaultFiles vaults() {
        return new VaultFiles(ANY, InstantSource.system(), VaultFixture.ROOMY);
    }

    /// Puts a copy there.
    public void put(Path file) throws IOException {
        try (InputStream kept = OldVault.class.getResourceAsStream("/vaults/v" + format + ".vault")) {
            Files.write(file, kept.readAllBytes());
        }
    }

    public PasswordKeys keys() {
        return new PasswordKeys(SecretBytes.random(32), SecretBytes.owning(HexFormat.of().parseHex(key)));
    }

    public static Grant grant() {
        return VaultFixture.renewed(42);
    }

    /// Whether all readings it was kept with are there, whatever came since.
    public static boolean hasReadings(OpenVault vault) throws StorageException {
        String car = VaultFixture.CAR.id();
        Set<Reading> newest = new HashSet<>(KeptVaultMaker.rest());
        newest.add(KeptVaultMaker.drive().getLast());
        return newest.equals(new HashSet<>(vault.readings().latest(car)))
                && KeptVaultMaker.drive().equals(vault.readings().history(car, Signals.SPEED, Instant.EPOCH, Instant.MAX));
    }
}
