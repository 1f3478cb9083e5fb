package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.BackupFile;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.BackupSchedule;
import app.glovebox.upkeep.DiskGuard;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupThinningTest {
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private Instant now = VaultFixture.NOON;
    private long free = Long.MAX_VALUE;
    private final VaultFiles vaults = new VaultFiles(VaultFixture.POLICY, () -> now, where -> free);
    private Path backups;
    private OpenVault vault;

    @TempDir
    private Path folder;

    @BeforeEach
    void make() throws Exception {
        backups = Files.createDirectory(folder.resolve("backups"));
        vault = vault("mira");
        vault.upkeep().schedule(BackupSchedule.of(backups, 1).keeping(3));
    }

    private OpenVault vault(String name) throws Exception {
        return vaults.create(folder.resolve(name + ".vault"), KdfSpec.fresh(VaultFixture.CHEAP), keys,
                VaultFixture.PROFILE, VaultFixture.PORTAL);
    }

    @AfterEach
    void close() {
        vault.close();
        keys.close();
    }

    @Test
    void theNewestSoManyStay() throws Exception {
        for (int day = 0; day < 5; day++) {
            backUp(vault);
            now = now.plus(Duration.ofDays(1));
        }
        LocalDate first = VaultFixture.NOON.atOffset(java.time.ZoneOffset.UTC).toLocalDate();
        assertEquals(List.of(first.plusDays(4), first.plusDays(3), first.plusDays(2)),
                vault.upkeep().backups().stream().map(BackupFile::day).toList());
    }

    @Test
    void allStayIfThatWasChosen() throws Exception {
        vault.upkeep().adjust(schedule -> schedule.keeping(BackupSchedule.ALL));
        for (int day = 0; day < 5; day++) {
            backUp(vault);
            now = now.plus(Duration.ofDays(1));
        }
        assertEquals(5, vault.upkeep().backups().size());
    }

    @Test
    void strangersFilesAndAnotherVaultsBackupsStay() throws Exception {
        Path ours = backUp(vault);
        String which = ours.getFileName().toString().substring(0, "glovebox-01234567-".length());
        Path theirs;
        try (OpenVault other = vault("other")) {
            other.upkeep().schedule(BackupSchedule.of(backups, 1));
            theirs = backUp(other);
        }
        // Another vault's backup and rubbish, both under a name of ours; ours under another name; a folder; a link.
        Path renamed = Files.copy(theirs, backups.resolve(which + "2020-01-01.gbvault"));
        Path rubbish = Files.writeString(backups.resolve(which + "2020-01-02.gbvault"), "holiday pictures");
        Path copied = Files.copy(ours, backups.resolve("copy of " + ours.getFileName()));
        Path nested = Files.createDirectory(backups.resolve(which + "2020-01-03.gbvault"));
        Path link = Files.createSymbolicLink(backups.resolve(which + "2020-01-04.gbvault"), ours);
        Path letter = Files.writeString(backups.resolve("letter.txt"), "mine");
        byte[] before = Files.readAllBytes(theirs);
        vault.upkeep().adjust(schedule -> schedule.keeping(1));
        now = now.plus(Duration.ofDays(1));
        Path fresh = backUp(vault);
        assertEquals(List.of(fresh), vault.upkeep().backups().stream().map(BackupFile::file).toList());
        for (Path stranger : List.of(renamed, rubbish, copied, nested, letter)) {
            assertTrue(Files.exists(stranger), stranger.getFileName().toString());
        }
        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(before, Files.readAllBytes(theirs));
    }

    /// The vault is copied to another computer that backs up into the same folder.
    @Test
    void twoComputersWithTheSameVaultKeepTheirBackupsApart() throws Exception {
        vault.upkeep().adjust(schedule -> schedule.keeping(1));
        Path ours = backUp(vault);
        byte[] before = Files.readAllBytes(ours);
        Path old = Files.copy(ours, backups.resolve(ours.getFileName().toString().substring(0, 28) + ".gbvault"));
        vault.close();
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        for (String name : VaultFixture.beside(folder.resolve("mira.vault"))) {
            if (Files.isRegularFile(folder.resolve(name))) {
                Files.copy(folder.resolve(name), elsewhere.resolve(name));
            }
        }
        try (OpenVault second = vaults.open(elsewhere.resolve("mira.vault"), keys)) {
            Path theirs = backUp(second);
            assertEquals(theirs, backUp(second), "a later one of the day takes its place");
            assertArrayEquals(before, Files.readAllBytes(ours));
            assertEquals(Set.of(ours, theirs), listed(second), "one from before there were marks is thinned");
        }
        assertFalse(Files.exists(old));
        vault = vaults.open(folder.resolve("mira.vault"), keys);
        now = now.plus(Duration.ofDays(1));
        Path next = backUp(vault);
        assertFalse(Files.exists(ours));
        assertEquals(2, listed(vault).size());
        assertTrue(listed(vault).contains(next));
        vault.close();
        vaults.delete(folder.resolve("mira.vault"));
        assertFalse(Files.exists(folder.resolve("mira.vault.mark")));
    }

    private static Set<Path> listed(OpenVault vault) throws Exception {
        return vault.upkeep().backups().stream().map(BackupFile::file).collect(Collectors.toSet());
    }

    @Test
    void aBackupThatFailsTakesNoOlderOneAway() throws Exception {
        backUp(vault);
        now = now.plus(Duration.ofDays(1));
        Path good = backUp(vault);
        vault.upkeep().adjust(schedule -> schedule.keeping(1));
        now = now.plus(Duration.ofDays(1));
        // Where the unfinished file would stand there is a folder with something in it.
        Path blocked = Files.createDirectory(backups.resolve(good.getFileName().toString()
                .replace("-23-", "-24-") + ".new"));
        Files.writeString(blocked.resolve("in the way"), "");
        assertInstanceOf(BackupOutcome.Failed.class, vault.upkeep().backUpNow((done, total) -> { }).orElseThrow());
        assertEquals(2, vault.upkeep().backups().size());
    }

    @Test
    void theFreshOneStaysThoughTheClockWasSetBack() throws Exception {
        backUp(vault);
        vault.upkeep().adjust(schedule -> schedule.keeping(1));
        now = now.minus(Duration.ofDays(400));
        Path fresh = backUp(vault);
        assertEquals(List.of(fresh), vault.upkeep().backups().stream().map(BackupFile::file).toList());
    }

    @Test
    void aFullDiskHereStillThinsThere() throws Exception {
        for (int day = 0; day < 4; day++) {
            backUp(vault);
            now = now.plus(Duration.ofDays(1));
        }
        free = 48_000_000;
        assertEquals(DiskGuard.State.READ_ONLY, vault.upkeep().disk().state());
        backUp(vault);
        assertEquals(3, vault.upkeep().backups().size());
    }

    @Test
    void theScheduleOutlivesTheProgramWithAllThatIsKnown() throws Exception {
        BackupSchedule written = BackupSchedule.of(backups, 30).keeping(5)
                .after(new BackupOutcome.Failed(BackupOutcome.Trouble.NO_ROOM)).hushed(LocalDate.of(2026, 11, 22));
        for (BackupSchedule each : List.of(written, written.after(new BackupOutcome.Good(backups, now, 1, 7)))) {
            vault.upkeep().schedule(each);
            vault.close();
            vault = vaults.open(folder.resolve("mira.vault"), keys);
            assertEquals(Optional.of(each), vault.upkeep().schedule());
        }
    }

    private static Path backUp(OpenVault vault) throws Exception {
        return assertInstanceOf(BackupOutcome.Good.class,
                vault.upkeep().backUpNow((done, total) -> { }).orElseThrow()).file();
    }
}
