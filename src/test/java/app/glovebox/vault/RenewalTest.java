package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.Drill;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.Renewal;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What opens a vault can be tried without opening it again, and be made worthless.
class RenewalTest {
    private static final String RIGHT = "harbour lantern quietly nine";

    private final KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
    private final RecoveryPhrase former = RecoveryPhrase.fresh();
    private final RecoveryPhrase fresh = RecoveryPhrase.fresh();
    private Instant now = VaultFixture.NOON;
    private Path file;
    private OpenVault vault;

    @TempDir
    private Path folder;

    @BeforeEach
    void aVault() throws Exception {
        file = folder.resolve("a.vault");
        vault = new VaultFiles(VaultFixture.POLICY, this::tick, VaultFixture.ROOMY).create(file, spec, VaultFixture.keys(RIGHT, spec), VaultFixture.PROFILE,
                VaultFixture.PORTAL);
        vault.keySlots().setRecovery(former);
    }

    /// Copies of one second have no order.
    private Instant tick() {
        now = now.plusSeconds(1);
        return now;
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void whatOpensItIsKnownAndTryingChangesNothing() throws Exception {
        KeySlots slots = vault.keySlots();
        byte[] before = Files.readAllBytes(file);
        assertTrue(slots.proves(former));
        assertFalse(slots.proves(fresh));
        assertTrue(slots.opens(VaultFixture.keys(RIGHT, spec).keyEncryptionKey()));
        assertFalse(slots.opens(VaultFixture.keys("wrong", spec).keyEncryptionKey()));
        assertEquals(List.of(spec), slots.specs());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(VaultFixture.PROFILE, vault.profile(), "still open");
    }

    @Test
    void theCopiesAreInOrderRightAfterwards() throws Exception {
        vault.saveVehicles(List.of(VaultFixture.CAR));
        try (Passphrase right = Passphrase.copyOf(RIGHT.toCharArray())) {
            new Renewal(vault.keySlots()).renew(right, Optional.of(fresh), (step, done, total) -> { });
        }
        assertEquals(List.of(Reason.DAILY, Reason.REKEY),
                vault.upkeep().copies().stream().map(KeptCopy::reason).limit(2).toList());
        assertTrue(new Drill(vault.keySlots(), vault.upkeep()).attempt(fresh, (done, total) -> { }).ready());
        assertFalse(new Drill(vault.keySlots(), vault.upkeep()).attempt(former, (done, total) -> { }).ready());
    }

    @Test
    void aSlipOfTheFingersSealsNothing() throws Exception {
        try (Passphrase slip = Passphrase.copyOf("a slip".toCharArray())) {
            assertFalse(new Renewal(vault.keySlots()).renew(slip, Optional.of(fresh), (step, done, total) -> { }));
        }
        assertTrue(vault.keySlots().proves(former));
        assertTrue(vault.upkeep().copies().isEmpty(), "not even begun");
    }

    @Test
    void afterwardsOnlyPasswordAndNewWordsOpen() throws Exception {
        try (Passphrase right = Passphrase.copyOf(RIGHT.toCharArray())) {
            assertTrue(new Renewal(vault.keySlots()).renew(right, Optional.of(fresh), (step, done, total) -> { }));
        }
        assertFalse(vault.keySlots().proves(former));
        assertTrue(vault.keySlots().proves(fresh));
        vault.close();
        try (PasswordKeys keys = VaultFixture.keys(RIGHT, spec); OpenVault again = VaultFixture.open(file, keys)) {
            assertEquals(VaultFixture.PROFILE, again.profile());
        }
    }
}
