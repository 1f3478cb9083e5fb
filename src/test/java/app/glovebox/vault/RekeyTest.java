package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.custody.RekeyProgress.Step;
import app.glovebox.custody.SlotKind;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.vault.file.VaultPlace;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault gets another key: copied, proven, swapped.
class RekeyTest {
    private final PasswordKeys old = VaultFixture.anyKeys();
    private final PasswordKeys fresh = VaultFixture.anyKeys();
    private final KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
    private final RecoveryPhrase oldWords = RecoveryPhrase.fresh();
    private final RecoveryPhrase newWords = RecoveryPhrase.fresh();
    private final List<Reading> drive = new ArrayList<>();
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void fillAVault() throws Exception {
        file = folder.resolve("a.vault");
        for (int i = 0; i < 600; i++) {
            drive.add(VaultFixture.reading(Signals.SPEED, i / 10.0, VaultFixture.NOON.plusSeconds(i)));
        }
        try (OpenVault vault = VaultFixture.create(file, old)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.grant(1));
            vault.readings().append(VaultFixture.CAR.id(), drive, "event-1");
            vault.keySlots().setRecovery(oldWords);
        }
    }

    @Test
    void afterwardsOnlyTheNewKeysOpenAndEverythingIsThere() throws Exception {
        rekey(Optional.of(newWords));
        wrong(() -> VaultFixture.open(file, old));
        wrong(() -> VaultFixture.vaults().open(file, oldWords));
        try (OpenVault vault = VaultFixture.open(file, fresh)) {
            whole(vault);
        }
        try (OpenVault vault = VaultFixture.vaults().open(file, newWords)) {
            whole(vault);
        }
        assertEquals(List.of("a.vault", "a.vault.kept"), VaultFixture.beside(file));
        assertEquals(List.of(spec), VaultFixture.vaults().passwordSpecs(file));
    }

    @Test
    void tellsEachStepRecordByRecordToItsEnd() throws Exception {
        Map<Step, List<Long>> told = new EnumMap<>(Step.class);
        long[] total = {0};
        try (OpenVault vault = VaultFixture.open(file, old)) {
            vault.keySlots().rekey(spec, fresh.keyEncryptionKey(), Optional.empty(), (step, done, all) -> {
                told.computeIfAbsent(step, first -> new ArrayList<>()).add(done);
                total[0] = all;
            });
            assertEquals(total[0], vault.upkeep().check((done, all) -> { }).records());
        }
        assertEquals(List.of(Step.values()), List.copyOf(told.keySet()));
        told.forEach((step, done) -> {
            assertEquals(total[0], done.getLast(), step + " " + done);
            assertEquals(done.stream().sorted().toList(), done, step.toString());
        });
    }

    @Test
    void withoutWordsThereAreNone() throws Exception {
        rekey(Optional.empty());
        try (OpenVault vault = VaultFixture.open(file, fresh)) {
            List<KeySlot> slots = vault.keySlots().all();
            assertEquals(List.of(SlotKind.PASSWORD), slots.stream().map(KeySlot::kind).toList());
            assertEquals(Optional.of(VaultFixture.NOON), slots.getFirst().made());
        }
    }

    @Test
    void theVaultStaysOpenAndGoesOnKeepingThings() throws Exception {
        Reading next = VaultFixture.reading(Signals.SPEED, 99.0, VaultFixture.NOON.plusSeconds(700));
        try (OpenVault vault = VaultFixture.open(file, old)) {
            vault.keySlots().rekey(spec, fresh.keyEncryptionKey(), Optional.empty());
            whole(vault);
            vault.readings().append(VaultFixture.CAR.id(), List.of(next), "event-2");
            vault.keySlots().setRecovery(newWords);
        }
        drive.add(next);
        try (OpenVault vault = VaultFixture.vaults().open(file, newWords)) {
            assertEquals("event-2", vault.readings().position().orElseThrow());
            assertEquals(drive, history(vault));
        }
    }

    /// Killed before the swap: the old vault with an unfinished copy beside it.
    @Test
    void cutBeforeTheSwapTheOldVaultIsWholeAndTheCopyIsClearedAway() throws Exception {
        Files.writeString(Path.of(file + ".new"), "half a copy");
        try (OpenVault vault = VaultFixture.open(file, old)) {
            whole(vault);
        }
        rekey(Optional.empty());
        assertEquals(List.of("a.vault", "a.vault.kept"), VaultFixture.beside(file));
    }

    /// Killed right before the swap: both files are whole, and the vault is still the old one.
    @Test
    void cutWithTheCopyProvenEitherFileOpensWithItsOwnKeys() throws Exception {
        Path left = folder.resolve("left.vault");
        Path proven = folder.resolve("proven.vault");
        try (OpenVault vault = VaultFixture.open(file, old)) {
            ((SealedVault) vault).tell(contents -> plan().prepare(contents));
            VaultFixture.copy(file, left);
            VaultFixture.copy(Path.of(file + ".new"), proven);
        }
        try (OpenVault vault = VaultFixture.open(left, old)) {
            whole(vault);
        }
        try (OpenVault vault = VaultFixture.vaults().open(proven, newWords)) {
            whole(vault);
        }
        wrong(() -> VaultFixture.open(left, fresh));
        wrong(() -> VaultFixture.open(proven, old));
    }

    @Test
    void aRecordChangedMeanwhileIsNotCopied() throws Exception {
        byte[] damaged = Files.readAllBytes(file);
        // The last page of the file holds a page of readings; its bytes are all sealed.
        for (int i = 1; i < 4_000; i += 50) {
            damaged[damaged.length - i] ^= 1;
        }
        SealedVault vault = (SealedVault) VaultFixture.open(file, old);
        Files.write(file, damaged);
        assertThrows(StorageException.class,
                () -> vault.keySlots().rekey(spec, fresh.keyEncryptionKey(), Optional.empty()));
        assertEquals(List.of("a.vault", "a.vault-wal", "a.vault.kept"), VaultFixture.beside(file));
        vault.close();
    }

    @Test
    void neverSwapsUnderALogThatWasLeft() throws Exception {
        VaultPlace place = new VaultPlace(file);
        byte[] before = Files.readAllBytes(file);
        Files.writeString(place.unfinished(), "a copy");
        Files.writeString(Path.of(file + "-wal"), "a log");
        assertThrows(IOException.class, place::replace);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /// What a disk leaves that fails at the last flush of the copy.
    @Test
    void neverSwapsACopyThatHasALog() throws Exception {
        VaultPlace place = new VaultPlace(file);
        byte[] before = Files.readAllBytes(file);
        Files.writeString(place.unfinished(), "a copy");
        Files.writeString(Path.of(place.unfinished() + "-wal"), "most of it");
        assertThrows(IOException.class, place::replace);
        assertThrows(IOException.class, place::finish);
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    private Rekey plan() {
        return new Rekey(new VaultPlace(file), spec, fresh.keyEncryptionKey(), Optional.of(newWords),
                VaultFixture.NOON, (step, done, total) -> { });
    }

    @Test
    void aCopyThatCannotBeMadeLeavesTheVaultOpenAsItWas() throws Exception {
        Files.createDirectories(Path.of(file + ".new").resolve("inside"));
        try (OpenVault vault = VaultFixture.open(file, old)) {
            assertThrows(StorageException.class,
                    () -> vault.keySlots().rekey(spec, fresh.keyEncryptionKey(), Optional.empty()));
            whole(vault);
        }
        try (OpenVault vault = VaultFixture.vaults().open(file, oldWords)) {
            whole(vault);
        }
    }

    private void rekey(Optional<RecoveryPhrase> phrase) throws Exception {
        try (OpenVault vault = VaultFixture.open(file, old)) {
            vault.keySlots().rekey(spec, fresh.keyEncryptionKey(), phrase);
        }
    }

    private void whole(OpenVault vault) throws Exception {
        try (Grant kept = vault.sessions().load().orElseThrow(); Grant saved = VaultFixture.grant(1)) {
            assertEquals(saved, kept);
        }
        assertEquals(VaultFixture.PROFILE, vault.profile());
        assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        assertEquals("event-1", vault.readings().position().orElseThrow());
        assertEquals(drive, history(vault));
    }

    private static List<Reading> history(OpenVault vault) throws StorageException {
        return vault.readings().history(VaultFixture.CAR.id(), Signals.SPEED, Instant.EPOCH, Instant.MAX);
    }

    private static void wrong(VaultFixture.Attempt attempt) {
        assertEquals(VaultRefusedException.Kind.WRONG_PASSWORD,
                assertThrows(VaultRefusedException.class, attempt::run).kind());
    }
}
