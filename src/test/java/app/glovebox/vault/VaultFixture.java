package app.glovebox.vault;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenVault;
import app.glovebox.account.Profile;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.session.Grant;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.vss.Signal;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Vaults at a cost that tests can pay, and things to put into them.
final class VaultFixture {
    static final KdfCost CHEAP = new KdfCost(64, 1, 1);
    static final KdfPolicy POLICY = new KdfPolicy(CHEAP, CHEAP, new KdfCost(256, 3, 4));
    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final InstantSource REAL = InstantSource.fixed(NOON);
    static final Profile PROFILE = new Profile("Mira Canary-Hollmann", new EmailAddress("mira.canary@example.org"));
    static final PortalAddress PORTAL =
            new PortalAddress(URI.create("https://portal-canary.example:8443"), new Pin("7f3a".repeat(16)), true);
    static final Vehicle CAR = new Vehicle("veh-canary-1", "WGLCANARY00012345", "Canary Comet", "Aurora GT");

    /// A try to open, make or delete a vault.
    @FunctionalInterface
    interface Attempt {
        void run() throws VaultRefusedException;
    }

    private VaultFixture() {
    }

    static PasswordKeys keys(String password, KdfSpec spec) {
        try (Passphrase typed = Passphrase.copyOf(password.toCharArray())) {
            return KeyDerivation.passwordKeys(typed, spec);
        }
    }

    /// A new vault of that name with nothing in it but who it belongs to.
    static OpenVault create(Path file, PasswordKeys keys) throws VaultRefusedException {
        return vaults().create(file, KdfSpec.fresh(CHEAP), keys, PROFILE, PORTAL);
    }

    static VaultFiles vaults() {
        return new VaultFiles(POLICY, REAL);
    }

    static OpenVault open(Path file, PasswordKeys keys) throws VaultRefusedException {
        return vaults().open(file, keys);
    }

    /// Keys as if derived, for tests that are not about passwords.
    static PasswordKeys anyKeys() {
        return new PasswordKeys(SecretBytes.random(32), SecretBytes.random(32));
    }

    static Reading reading(Signal signal, Object value, Instant measured) {
        return new Reading(signal, value, measured, measured.plusMillis(1_234), Reading.Source.STREAM);
    }

    static Grant grant(int seed) {
        byte[] access = new byte[32];
        byte[] refresh = new byte[32];
        for (int i = 0; i < 32; i++) {
            access[i] = (byte) (seed + i * 7);
            refresh[i] = (byte) (seed * 3 - i * 11);
        }
        return new Grant(SecretBytes.owning(access), NOON.plusSeconds(600), SecretBytes.owning(refresh));
    }

    /// One just renewed, with the token it came from.
    static Grant renewed(int seed) {
        Grant grant = grant(seed);
        return new Grant(grant.access(), grant.accessEnds(), grant.refresh(), Optional.of(grant(seed + 1).refresh()));
    }

    /// The vault and all that lies beside it under its name.
    static List<String> beside(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith(file.getFileName().toString())).sorted().toList();
        }
    }

    static Path copy(Path from, Path to) throws IOException {
        for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
            Files.deleteIfExists(Path.of(to + suffix));
            if (Files.exists(Path.of(from + suffix))) {
                Files.copy(Path.of(from + suffix), Path.of(to + suffix));
            }
        }
        return to;
    }
}
