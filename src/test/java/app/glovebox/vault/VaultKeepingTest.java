package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.KeySlot;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupOutcome.Trouble;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.DiskGuard;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Finding.What;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.copies.Surroundings;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultKeepingTest {
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private Instant now = VaultFixture.NOON;
    private long free = Long.MAX_VALUE;
    private final VaultFiles vaults = new VaultFiles(VaultFixture.POLICY, () -> now, where -> free);
    private Path file;
    private Path kept;
    private Path backups;
    private OpenVault vault;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        file = folder.resolve("mira.vault");
        kept = folder.resolve("mira.vault.kept");
        backups = Files.createDirectory(folder.resolve("backups"));
        vault = vaults.create(file, KdfSpec.fresh(VaultFixture.CHEAP), keys, VaultFixture.PROFILE,
                VaultFixture.PORTAL);
    }

    @AfterEach
    void close() {
        vault.close();
        keys.close();
    }

    @Test
    void theFirstChangeOfADayIsPrecededByACopy() throws Exception {
        assertEquals(List.of(), vault.upkeep().copies());
        vault.saveVehicles(List.of(VaultFixture.CAR));
        read(1);
        KeptCopy first = only(vault.upkeep().copies());
        assertEquals(Reason.DAILY, first.reason());
        assertEquals(VaultFixture.NOON, first.made());
        now = now.plus(Duration.ofDays(1));
        read(2);
        read(3);
        assertEquals(2, vault.upkeep().copies().size());
        assertEquals(List.of(VaultFixture.CAR), opened(vault.upkeep().copies().getFirst().file()));
        assertEquals(List.of(), opened(first.file()));
    }

    @Test
    void copiesAreForTheOwnerOnlyAndTheOpenVaultKeepsItsLock() throws Exception {
        KeptCopy copy = vault.upkeep().keep(Reason.REKEY);
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(copy.file())));
        assertEquals(1, names(kept).size());
        VaultFiles otherProgram = new VaultFiles(VaultFixture.POLICY, () -> now, where -> free);
        VaultFixture.Attempt attempt = () -> otherProgram.open(file, keys);
        assertThrows(app.glovebox.account.VaultRefusedException.class, attempt::run);
    }

    @Test
    void anUnchangedVaultSharesItsCopy() throws Exception {
        KeptCopy first = vault.upkeep().keep(Reason.DAILY);
        now = now.plus(Duration.ofDays(3));
        assertEquals(first, vault.upkeep().keep(Reason.MIGRATION));
        assertEquals(1, vault.upkeep().copies().size());
    }

    @Test
    void keepsFiveAtMost() throws Exception {
        for (int day = 0; day < 12; day++) {
            now = now.plus(Duration.ofDays(1));
            read(day);
        }
        assertEquals(5, vault.upkeep().copies().size());
        assertEquals(now, vault.upkeep().copies().getFirst().made());
        assertEquals(5, names(kept).size());
    }

    @Test
    void whatACrashLeftIsClearedAway() throws Exception {
        KeptCopy first = vault.upkeep().keep(Reason.DAILY);
        Files.writeString(kept.resolve("20261121T120000Z-daily-1.0000000000000000.vault.new"), "half");
        Files.writeString(kept.resolve("20261121T120000Z-daily-1.0000000000000000.vault.new-journal"), "half");
        Files.writeString(kept.resolve("99999999T999999Z-daily-1.0000000000000000.vault"), "no such time");
        assertEquals(List.of(first), vault.upkeep().copies());
        vault.saveVehicles(List.of(VaultFixture.CAR));
        now = now.plusSeconds(60);
        vault.upkeep().keep(Reason.REKEY);
        assertEquals(3, names(kept).size());
    }

    @Test
    void aCopyThatCannotBeMadeTakesNoOlderOneAndStopsNobody() throws Exception {
        KeptCopy first = vault.upkeep().keep(Reason.DAILY);
        byte[] before = Files.readAllBytes(first.file());
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("r-x------"));
        try {
            now = now.plus(Duration.ofDays(1));
            vault.saveVehicles(List.of(VaultFixture.CAR));
            if (!Files.isWritable(kept)) {
                assertThrows(StorageException.class, () -> vault.upkeep().keep(Reason.REKEY));
            }
            assertArrayEquals(before, Files.readAllBytes(first.file()));
        } finally {
            Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void aBackupIsReadAgainAndOpensWithThePassword() throws Exception {
        vault.saveVehicles(List.of(VaultFixture.CAR));
        read(7);
        List<Long> told = new ArrayList<>();
        BackupOutcome.Good good = assertInstanceOf(BackupOutcome.Good.class,
                vault.upkeep().backUp(backups, (done, total) -> told.add(done)));
        assertTrue(good.file().getFileName().toString().matches("glovebox-[0-9a-f]{8}-2026-11-22-[0-9a-f]{8}\\.gbvault"));
        assertEquals(good.records(), told.getLast().intValue());
        assertEquals(List.of(good.file().getFileName().toString()), names(backups));
        assertEquals(List.of(VaultFixture.CAR), opened(good.file()));
        assertInstanceOf(BackupOutcome.Good.class, vault.upkeep().backUp(backups, (done, total) -> { }));
    }

    @Test
    void backsUpWhenDueAndRemembersHowItWent() throws Exception {
        assertEquals(Optional.empty(), vault.upkeep().backUpIfDue((done, total) -> { }));
        vault.upkeep().schedule(BackupSchedule.of(backups, 7));
        assertInstanceOf(BackupOutcome.Good.class, due().orElseThrow());
        now = now.plus(Duration.ofDays(7)).minusSeconds(1);
        assertEquals(Optional.empty(), due());
        vault.close();
        vault = vaults.open(file, keys);
        assertEquals(new BackupSchedule(backups, 7, 10, Optional.of(new BackupSchedule.Rehearsal(VaultFixture.NOON, records())),
                Optional.empty(), Optional.empty()), vault.upkeep().schedule().orElseThrow());
        now = now.plusSeconds(1);
        assertInstanceOf(BackupOutcome.Good.class, due().orElseThrow());
        assertEquals(2, names(backups).size());
        vault.upkeep().schedule(BackupSchedule.of(folder.resolve("unplugged"), 1));
        assertEquals(new BackupOutcome.Failed(Trouble.UNWRITABLE), due().orElseThrow());
        vault.close();
        vault = vaults.open(file, keys);
        assertEquals(Optional.of(Trouble.UNWRITABLE), vault.upkeep().schedule().orElseThrow().trouble());
    }

    @Test
    void aBackupAskedForIsKeptInMindThoughNoneIsEverDue() throws Exception {
        assertEquals(Optional.empty(), vault.upkeep().backUpNow((done, total) -> { }));
        vault.upkeep().schedule(BackupSchedule.of(backups, 0));
        now = now.plus(Duration.ofDays(4_000));
        assertEquals(Optional.empty(), due());
        assertInstanceOf(BackupOutcome.Good.class, vault.upkeep().backUpNow((done, total) -> { }).orElseThrow());
        assertEquals(now, vault.upkeep().schedule().orElseThrow().rehearsed().orElseThrow().at());
    }

    private Optional<BackupOutcome> due() throws StorageException {
        return vault.upkeep().backUpIfDue((done, total) -> { });
    }

    @Test
    void aBackupThatCannotBeWrittenSaysSo() throws Exception {
        assertEquals(new BackupOutcome.Failed(Trouble.UNWRITABLE),
                vault.upkeep().backUp(folder.resolve("unplugged"), (done, total) -> { }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE FROM rec WHERE id=(SELECT min(id) FROM rec)",
        "UPDATE rec SET ver=ver+1 WHERE id=(SELECT max(id) FROM rec)",
        "UPDATE rec SET sealed=zeroblob(length(sealed)) WHERE id=(SELECT max(id) FROM rec)",
        "INSERT INTO rec SELECT zeroblob(length(id)),ver,sealed FROM rec WHERE id=(SELECT max(id) FROM rec)",
        "UPDATE head SET v=zeroblob(length(v)) WHERE k='set'", "DELETE FROM head WHERE k='vault'"})
    void aTamperedCopyFailsTheRehearsal(String tampering) throws Exception {
        read(1);
        Path copy = assertInstanceOf(BackupOutcome.Good.class,
                vault.upkeep().backUp(backups, (done, total) -> { })).file();
        rehearse(copy);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
                Statement statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate(tampering));
        }
        assertThrows(StorageException.class, () -> rehearse(copy));
    }

    @Test
    void aSoundCopyOfAnotherTimeOrVaultFailsTheRehearsal() throws Exception {
        KeptCopy earlier = vault.upkeep().keep(Reason.DAILY);
        rehearse(earlier.file());
        read(1);
        assertThrows(StorageException.class, () -> rehearse(earlier.file()));
        Path other = folder.resolve("other.vault");
        VaultFixture.create(other, keys).close();
        assertThrows(StorageException.class, () -> rehearse(other));
    }

    private void rehearse(Path copy) throws StorageException {
        ((SealedVault) vault).ask(contents -> {
            Surroundings.rehearse(contents.file(), copy, (id, plain) -> { });
            return null;
        });
    }

    @Test
    void aCheckOfAHealthyVaultFindsNothingWrong() throws Exception {
        read(1);
        CheckReport report = vault.upkeep().check((done, total) -> { });
        assertEquals(List.of(What.FILE_WHOLE, What.RECORDS_WHOLE, What.COPIES_WHOLE, What.DISK_FINE, What.PRIVATE),
                report.findings().stream().map(Finding::what).toList());
        assertEquals(Finding.Severity.FINE, report.worst());
        assertEquals(now, report.at());
        assertTrue(report.records() > 2);
    }

    @Test
    void aCheckFindsADamagedCopyALowDiskAndAnOpenDoor() throws Exception {
        KeptCopy copy = vault.upkeep().keep(Reason.DAILY);
        byte[] bytes = Files.readAllBytes(copy.file());
        Files.write(copy.file(), java.util.Arrays.copyOf(bytes, bytes.length - 4_096));
        Files.setPosixFilePermissions(copy.file(), PosixFilePermissions.fromString("rw-r--r--"));
        free = 480_000_000;
        CheckReport report = vault.upkeep().check((done, total) -> { });
        assertEquals(List.of(What.FILE_WHOLE, What.RECORDS_WHOLE, What.COPY_DAMAGED, What.DISK_LOW,
                What.OTHERS_MAY_READ), report.findings().stream().map(Finding::what).toList());
        assertEquals(Finding.Severity.WARNING, report.worst());
        vault.upkeep().makePrivate();
        assertEquals(What.PRIVATE, vault.upkeep().check((done, total) -> { }).findings().getLast().what());
    }

    @Test
    void aClockThatWasAheadHoldsNoBackupBack() {
        Instant ahead = now.plus(Duration.ofDays(900));
        BackupSchedule made = BackupSchedule.of(folder, 7)
                .after(new BackupOutcome.Good(folder.resolve("a.gbvault"), ahead, 1, 1));
        assertFalse(made.isDue(ahead.plus(Duration.ofDays(6))));
        assertTrue(made.isDue(ahead.plus(Duration.ofDays(7))));
        assertTrue(made.isDue(now));
    }

    @Test
    void withoutRoomNothingIsWrittenButSigningOutWorks() throws Exception {
        vault.sessions().save(VaultFixture.grant(1));
        vault.saveVehicles(List.of(VaultFixture.CAR));
        free = 48_000_000;
        assertEquals(new DiskGuard.Look(DiskGuard.State.READ_ONLY, free), vault.upkeep().disk());
        StorageException refused = assertThrows(StorageException.class, () -> read(1));
        assertEquals(StorageException.Kind.READ_ONLY, refused.kind());
        assertThrows(StorageException.class, () -> vault.upkeep().keep(Reason.REKEY));
        assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class, () -> vault.keySlots().rekey(
                KdfSpec.fresh(VaultFixture.CHEAP), keys.keyEncryptionKey(), Optional.empty())).kind());
        byte[] before = Files.readAllBytes(file);
        assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class, () -> vault.keySlots()
                .addPassword(KdfSpec.fresh(VaultFixture.CHEAP), keys.keyEncryptionKey())).kind());
        try (RecoveryPhrase phrase = RecoveryPhrase.fresh()) {
            assertEquals(StorageException.Kind.READ_ONLY, assertThrows(StorageException.class,
                    () -> vault.keySlots().setRecovery(phrase)).kind());
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        vault.sessions().clear();
        assertFalse(vault.sessions().load().isPresent());
        free = 60_000_000;
        read(1);
    }

    @Test
    void withoutRoomOpeningWritesNothingEither() throws Exception {
        List<KeySlot> slots = vault.keySlots().all();
        vault.close();
        free = 48_000_000;
        now = now.plusSeconds(3_600);
        vault = vaults.open(file, keys);
        assertEquals(slots, vault.keySlots().all(), "not even when it was last opened");
        vault.close();
        free = 70_000_000;
        vault = vaults.open(file, keys);
        assertEquals(Optional.of(now), vault.keySlots().all().getFirst().lastUsed());
    }

    @Test
    void deletingTheVaultDeletesItsCopies() throws Exception {
        read(1);
        assertTrue(vault.upkeep().size().kept() > 0);
        vault.close();
        vaults.delete(file);
        assertEquals(List.of(), VaultFixture.beside(file));
    }

    private void read(int kilometres) throws StorageException {
        vault.readings().append("car", List.of(VaultFixture.reading(Signals.TRAVELED_DISTANCE, (long) kilometres,
                now)), null);
    }

    private int records() throws StorageException {
        return vault.upkeep().check((done, total) -> { }).records();
    }

    private List<?> opened(Path copy) throws Exception {
        Path aside = Files.copy(copy, folder.resolve("aside-" + copy.getFileName()));
        try (OpenVault second = VaultFixture.open(aside, keys)) {
            assertEquals(VaultFixture.PROFILE, second.profile());
            return second.vehicles();
        }
    }

    private static KeptCopy only(List<KeptCopy> copies) {
        assertEquals(1, copies.size());
        return copies.getFirst();
    }

    private static List<String> names(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }
}
