package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Vaults written by earlier versions open, with everything in them. Made by [KeptVaultMaker], which names the
/// password.
@Execution(ExecutionMode.CONCURRENT)
class KeptVaultTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"v1", "v2"})
    void opensWithEverythingInIt(String version) throws Exception {
        Path file = folder.resolve(version + ".vault");
        try (InputStream kept = KeptVaultTest.class.getResourceAsStream("/vaults/" + version + ".vault")) {
            Files.copy(kept, file);
        }
        VaultFiles vaults = new VaultFiles(KeptVaultMaker.SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY);
        try (PasswordKeys keys = VaultFixture.keys(KeptVaultMaker.PASSWORD, vaults.passwordSpecs(file).getFirst());
                OpenVault vault = vaults.open(file, keys)) {
            assertAccount(vault);
            assertEquals(Optional.of(KeptVaultMaker.POSITION), vault.readings().position());
            assertEquals(Optional.of(KeptVaultMaker.CLOCK), vault.readings().clock());
            assertEquals(KeptVaultMaker.drive(), vault.readings().history(VaultFixture.CAR.id(), Signals.SPEED,
                    Instant.EPOCH, Instant.MAX));
            Set<Reading> newest = new HashSet<>(KeptVaultMaker.rest());
            newest.add(KeptVaultMaker.drive().getLast());
            assertEquals(newest, new HashSet<>(vault.readings().latest(VaultFixture.CAR.id())));
        }
    }

    /// Whose vault each of the kept ones is, and the grant in it.
    static void assertAccount(OpenVault vault) throws Exception {
        assertEquals(VaultFixture.PROFILE, vault.profile());
        assertEquals(VaultFixture.PORTAL, vault.portal());
        assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        try (Grant kept = vault.sessions().load().orElseThrow(); Grant saved = VaultFixture.renewed(42)) {
            assertEquals(saved, kept);
        }
    }
}
