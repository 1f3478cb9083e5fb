package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.KeySlots;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.SlotId;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Who may open a vault, through the doors of [VaultFiles].
@Execution(ExecutionMode.CONCURRENT)
class KeySlotsTest {
    private static final Instant LATER = VaultFixture.NOON.plusSeconds(3_600);
    private final PasswordKeys first = VaultFixture.anyKeys();
    private final PasswordKeys second = VaultFixture.anyKeys();
    private final KdfSpec secondSpec = KdfSpec.fresh(VaultFixture.CHEAP);
    private final RecoveryPhrase words = RecoveryPhrase.fresh();
    private final VaultFiles later = new VaultFiles(VaultFixture.POLICY, InstantSource.fixed(LATER), VaultFixture.ROOMY);
    private Path file;

    @TempDir
    private Path folder;

    /// Something done to the slots of the open vault.
    private interface Doing {
        void to(KeySlots slots) throws Exception;
    }

    @BeforeEach
    void makeAVault() throws Exception {
        file = folder.resolve("a.vault");
        try (OpenVault vault = VaultFixture.create(file, first)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
        }
    }

    @Test
    void eachSlotOpensTheVaultAfterItIsClosed() throws Exception {
        opened(slots -> {
            slots.addPassword(secondSpec, second.keyEncryptionKey());
            slots.setRecovery(words);
        });
        opensWith(first);
        opensWith(second);
        opensWith(words);
        assertEquals(List.of(SlotKind.PASSWORD, SlotKind.PASSWORD, SlotKind.RECOVERY), kinds());
    }

    @Test
    void thePasswordGoneTheWordsStillOpen() throws Exception {
        opened(slots -> {
            slots.setRecovery(words);
            slots.addPassword(secondSpec, second.keyEncryptionKey());
            slots.remove(slots.all().getFirst().id());
        });
        refused(() -> VaultFixture.open(file, first));
        opensWith(second);
        opensWith(words);
    }

    @Test
    void theWordsGoneThePasswordStillOpens() throws Exception {
        opened(slots -> slots.remove(slots.setRecovery(words)));
        refused(() -> later.open(file, words));
        opensWith(first);
        assertEquals(List.of(SlotKind.PASSWORD), kinds());
    }

    @Test
    void aNewPasswordCanBeSetWithTheWordsAlone() throws Exception {
        opened(slots -> slots.setRecovery(words));
        try (OpenVault vault = later.open(file, words)) {
            SlotId forgotten = vault.keySlots().all().getFirst().id();
            vault.keySlots().addPassword(secondSpec, second.keyEncryptionKey());
            vault.keySlots().remove(forgotten);
        }
        refused(() -> VaultFixture.open(file, first));
        opensWith(second);
        opensWith(words);
    }

    @Test
    void newWordsRevokeTheOldOnes() throws Exception {
        try (RecoveryPhrase other = RecoveryPhrase.fresh()) {
            opened(slots -> assertNotEquals(slots.setRecovery(words), slots.setRecovery(other)));
            refused(() -> later.open(file, words));
            opensWith(other);
        }
        assertEquals(List.of(SlotKind.PASSWORD, SlotKind.RECOVERY), kinds());
    }

    @Test
    void wrongWordsLearnNothingAndChangeNothing() throws Exception {
        byte[] without = Files.readAllBytes(file);
        refused(() -> later.open(file, words));
        assertArrayEquals(without, Files.readAllBytes(file));
        opened(slots -> slots.setRecovery(words));
        byte[] with = Files.readAllBytes(file);
        try (RecoveryPhrase other = RecoveryPhrase.fresh()) {
            refused(() -> later.open(file, other));
        }
        assertArrayEquals(with, Files.readAllBytes(file));
    }

    @Test
    void theLastPasswordStays() throws Exception {
        opened(slots -> {
            slots.setRecovery(words);
            SlotId only = slots.all().getFirst().id();
            assertThrows(IllegalStateException.class, () -> slots.remove(only));
            assertEquals(2, slots.all().size());
        });
        opensWith(first);
    }

    @Test
    void removingWhatIsGoneIsNoFailure() throws Exception {
        opened(slots -> {
            SlotId gone = slots.setRecovery(words);
            slots.remove(gone);
            slots.remove(gone);
            slots.remove(new SlotId(42));
            assertEquals(1, slots.all().size());
        });
    }

    @Test
    void theSamePasswordTwiceIsOneSlot() throws Exception {
        opened(slots -> {
            SlotId once = slots.addPassword(secondSpec, second.keyEncryptionKey());
            assertEquals(once, slots.addPassword(secondSpec, second.keyEncryptionKey()));
            assertEquals(2, slots.all().size());
        });
        opensWith(second);
    }

    @Test
    void takesNoMorePasswordsThanAnyoneWantsToDerive() throws Exception {
        opened(slots -> {
            for (int i = 1; i < KeySlots.MOST_PASSWORDS; i++) {
                slots.addPassword(KdfSpec.fresh(VaultFixture.CHEAP), SecretBytes.random(32));
            }
            assertThrows(IllegalStateException.class,
                    () -> slots.addPassword(secondSpec, second.keyEncryptionKey()));
            slots.setRecovery(words);
        });
        refused(() -> VaultFixture.open(file, second));
        opensWith(first);
        opensWith(words);
    }

    @Test
    void refusesAPasswordWhoseCostWouldLockEverybodyOut() throws Exception {
        opened(slots -> assertThrows(IllegalArgumentException.class, () -> slots.addPassword(
                KdfSpec.fresh(new KdfCost(1 << 20, 3, 4)), second.keyEncryptionKey())));
        opensWith(first);
    }

    @Test
    void namesTheNewestPasswordFirstOpenOrClosed() throws Exception {
        KdfSpec old = later.passwordSpecs(file).getFirst();
        try (OpenVault vault = later.open(file, first)) {
            vault.keySlots().addPassword(secondSpec, second.keyEncryptionKey());
            assertEquals(List.of(secondSpec, old), later.passwordSpecs(file));
        }
        assertEquals(List.of(secondSpec, old), later.passwordSpecs(file));
    }

    @Test
    void tellsWhenEachSlotWasMadeAndLastUsed() throws Exception {
        try (OpenVault vault = later.open(file, first)) {
            vault.keySlots().setRecovery(words);
            assertEquals(List.of(Optional.of(VaultFixture.NOON), Optional.of(LATER)), times(vault, KeySlot::made));
            assertEquals(List.of(Optional.of(LATER), Optional.empty()), times(vault, KeySlot::lastUsed));
        }
        try (OpenVault vault = VaultFixture.vaults().open(file, words)) {
            assertEquals(List.of(Optional.of(VaultFixture.NOON), Optional.of(LATER)), times(vault, KeySlot::made));
            assertEquals(List.of(Optional.of(LATER), Optional.of(VaultFixture.NOON)),
                    times(vault, KeySlot::lastUsed));
        }
    }

    @Test
    void aVaultFromBeforeTakesSlotsToo() throws Exception {
        Path old = folder.resolve("v1.vault");
        try (InputStream kept = KeySlotsTest.class.getResourceAsStream("/vaults/v1.vault")) {
            Files.copy(kept, old);
        }
        VaultFiles shipped = new VaultFiles(KeptVaultMaker.SHIPPED, InstantSource.fixed(LATER), VaultFixture.ROOMY);
        try (PasswordKeys keys =
                VaultFixture.keys(KeptVaultMaker.PASSWORD, shipped.passwordSpecs(old).getFirst())) {
            try (OpenVault vault = shipped.open(old, keys)) {
                assertEquals(List.of(Optional.empty()), times(vault, KeySlot::made));
                assertEquals(List.of(Optional.of(LATER)), times(vault, KeySlot::lastUsed));
                vault.keySlots().setRecovery(words);
            }
            shipped.open(old, words).close();
            shipped.open(old, keys).close();
        }
    }

    @Test
    void refusesEveryCallOnceTheVaultIsClosed() throws Exception {
        OpenVault vault = later.open(file, first);
        KeySlots slots = vault.keySlots();
        SlotId id = slots.all().getFirst().id();
        vault.close();
        assertThrows(IllegalStateException.class, vault::keySlots);
        assertThrows(IllegalStateException.class, slots::all);
        assertThrows(IllegalStateException.class, () -> slots.setRecovery(words));
        assertThrows(IllegalStateException.class, () -> slots.remove(id));
        assertThrows(IllegalStateException.class,
                () -> slots.addPassword(secondSpec, second.keyEncryptionKey()));
    }

    /// Killed at any moment: each acknowledged change is there, and the password opened all the time.
    @Test
    void copiedMidWayItHasEverySlotAcknowledged() throws Exception {
        Path copy = folder.resolve("copy.vault");
        try (OpenVault vault = later.open(file, first)) {
            for (int i = 0; i < 6; i++) {
                try (RecoveryPhrase next = RecoveryPhrase.fresh()) {
                    vault.keySlots().setRecovery(next);
                    VaultFixture.copy(file, copy);
                    later.open(copy, next).close();
                    later.open(copy, first).close();
                }
            }
        }
    }

    private void opened(Doing doing) throws Exception {
        try (OpenVault vault = VaultFixture.open(file, first)) {
            doing.to(vault.keySlots());
        }
    }

    private List<SlotKind> kinds() throws Exception {
        List<SlotKind> kinds = new ArrayList<>();
        opened(slots -> slots.all().forEach(slot -> kinds.add(slot.kind())));
        return kinds;
    }

    private void opensWith(PasswordKeys keys) throws Exception {
        try (OpenVault vault = later.open(file, keys)) {
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        }
    }

    private void opensWith(RecoveryPhrase phrase) throws Exception {
        try (OpenVault vault = later.open(file, phrase)) {
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        }
    }

    private static <T> List<T> times(OpenVault vault, Function<KeySlot, T> time)
            throws Exception {
        return vault.keySlots().all().stream().map(time).toList();
    }

    private static void refused(VaultFixture.Attempt attempt) {
        VaultRefusedException refused = assertThrows(VaultRefusedException.class, attempt::run);
        assertEquals(Kind.WRONG_PASSWORD, refused.kind());
        assertTrue(refused.getCause() == null && refused.getMessage().equals("vault refused: WRONG_PASSWORD"));
    }
}
