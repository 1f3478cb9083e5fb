package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.store.Database;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.CheckReport;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vss.Signals;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A vault of format 1 becomes one of format 2, or stays what it is; never anything between.
class UpgradeTest {
    private static PasswordKeys keys;
    private Path file;

    @TempDir
    private Path folder;

    @BeforeAll
    static void deriveOnce(@TempDir Path temp) throws Exception {
        keys = VaultFixture.keys(KeptVaultMaker.PASSWORD,
                vaults().passwordSpecs(kept(temp.resolve("spec.vault"))).getFirst());
    }

    @AfterAll
    static void wipe() {
        keys.close();
    }

    @BeforeEach
    void takeAVaultOfFormatOne() throws Exception {
        file = kept(folder.resolve("a.vault"));
    }

    @Test
    void theFirstOpeningUpgradesAndKeepsTheOldFile() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (OpenVault vault = vaults().open(file, keys)) {
            KeptCopy copy = vault.upkeep().copies().getFirst();
            assertEquals(Reason.MIGRATION, copy.reason());
            assertEquals(1, version(copy.file()));
            CheckReport report = vault.upkeep().check((done, total) -> { });
            assertTrue(report.findings().contains(Finding.of(Finding.What.RECORDS_WHOLE)), report.toString());
            assertTrue(report.findings().contains(Finding.of(Finding.What.COPIES_WHOLE)), report.toString());
            whole(vault);
        }
        assertEquals(2, version(file));
        assertEquals(List.of("a.vault", "a.vault.kept"), VaultFixture.beside(file));
        try (OpenVault vault = vaults().open(file, keys)) {
            whole(vault);
            assertEquals(1, vault.upkeep().copies().size());
            // The copy is a vault of its own, and as old as the file was.
            Path restored = folder.resolve("restored.vault");
            Files.copy(vault.upkeep().copies().getFirst().file(), restored);
            assertEquals(before.length, Files.size(restored));
        }
    }

    @Test
    void askingForTheSpecsOrWithAWrongPasswordChangesNothing() throws Exception {
        byte[] before = Files.readAllBytes(file);
        vaults().passwordSpecs(file);
        try (PasswordKeys wrong = VaultFixture.anyKeys()) {
            assertThrows(VaultRefusedException.class, () -> vaults().open(file, wrong));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
    }

    /// Where nothing can be written beside the vault it opens as it is, for everything but changes; later it is
    /// upgraded.
    @Test
    void withoutRoomForACopyItOpensForReading() throws Exception {
        byte[] before = Files.readAllBytes(file);
        Path inTheWay = Files.createDirectories(Path.of(file + ".new").resolve("inside"));
        Path backups = Files.createDirectory(folder.resolve("backups"));
        try (OpenVault vault = vaults().open(file, keys)) {
            whole(vault);
            StorageException refused = assertThrows(StorageException.class, () -> vault.saveVehicles(List.of()));
            assertEquals(StorageException.Kind.NO_ROOM, refused.kind());
            assertThrows(StorageException.class, () -> vault.sessions().clear());
            assertEquals(VaultRefusedException.Kind.IN_USE, assertThrows(VaultRefusedException.class,
                    () -> vaults().passwordSpecs(file)).kind(), "the old file is held");
            assertInstanceOf(BackupOutcome.Good.class, vault.upkeep().backUp(backups, (done, total) -> { }));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        try (OpenVault vault = vaults().open(file, keys)) {
            whole(vault);
            vault.saveVehicles(List.of());
        }
        assertEquals(2, version(file));
    }

    @Test
    void aDamagedOneIsRefusedAndLeftAlone() throws Exception {
        byte[] damaged = Files.readAllBytes(file);
        for (int i = 1; i < 4_000; i += 50) {
            damaged[damaged.length - i] ^= 1;
        }
        Files.write(file, damaged);
        assertEquals(VaultRefusedException.Kind.DAMAGED,
                assertThrows(VaultRefusedException.class, () -> vaults().open(file, keys)).kind());
        assertArrayEquals(damaged, Files.readAllBytes(file));
        assertEquals(List.of("a.vault"), VaultFixture.beside(file));
    }

    /// A format that is told wrong is found by every seal.
    @Test
    void theFormatCannotBeToldOtherwise() throws Exception {
        vaults().open(file, keys).close();
        byte[] second = Files.readAllBytes(file);
        second[63] = 1;
        Files.write(file, second);
        refused();
        Path first = kept(folder.resolve("b.vault"));
        byte[] bytes = Files.readAllBytes(first);
        bytes[63] = 2;
        Files.write(file, bytes);
        refused();
    }

    private void refused() {
        assertEquals(VaultRefusedException.Kind.DAMAGED,
                assertThrows(VaultRefusedException.class, () -> vaults().open(file, keys)).kind());
    }

    private static VaultFiles vaults() {
        return new VaultFiles(KeptVaultMaker.SHIPPED, VaultFixture.REAL, VaultFixture.ROOMY);
    }

    private static Path kept(Path to) throws Exception {
        try (InputStream kept = UpgradeTest.class.getResourceAsStream("/vaults/v1.vault")) {
            Files.copy(kept, to);
            return to;
        }
    }

    private static int version(Path file) throws Exception {
        return Database.version(file, RecordFile.APPLICATION_ID, RecordFile.migrations().size());
    }

    private static void whole(OpenVault vault) throws Exception {
        assertEquals(VaultFixture.PROFILE, vault.profile());
        assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        assertEquals(Optional.of(KeptVaultMaker.POSITION), vault.readings().position());
        assertEquals(KeptVaultMaker.drive(), vault.readings().history(VaultFixture.CAR.id(), Signals.SPEED,
                Instant.EPOCH, Instant.MAX));
    }
}
