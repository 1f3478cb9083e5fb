package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.Finding;
import app.glovebox.upkeep.Reason;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a vault does before all of it is checked, and once the check found something.
class VaultCheckingTest {
    private static final String CAR = VaultFixture.CAR.id();
    private static final String A_PAGE = "(SELECT id FROM rec ORDER BY length(sealed) DESC LIMIT 1)";
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private final List<Reading> drive = new ArrayList<>();
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void fillAVault() throws Exception {
        file = folder.resolve("a.vault");
        for (int i = 0; i < 20_000; i++) {
            drive.add(VaultFixture.reading(Signals.SPEED, i / 10.0, VaultFixture.NOON.plusSeconds(i)));
        }
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.grant(1));
            vault.readings().append(CAR, drive, "event-1");
        }
    }

    @Test
    void tellsHowFarTheCheckIs() throws Exception {
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            List<Long> told = new ArrayList<>();
            vault.awaitChecked((done, total) -> told.add(total - done));
            assertEquals(0, told.getLast());
            told.clear();
            vault.awaitChecked((done, total) -> told.add(total - done));
            assertEquals(List.of(0L), told, "once over it stays so");
        }
    }

    @Test
    void aDamagedPageIsFoundAndEndsAllWriting() throws Exception {
        tamper("UPDATE rec SET sealed=substr(sealed,1,60)||x'00ff00'||substr(sealed,64) WHERE id=" + A_PAGE);
        findsDamage();
    }

    @Test
    void aMissingPageIsFoundAndEndsAllWriting() throws Exception {
        tamper("DELETE FROM rec WHERE id=" + A_PAGE);
        findsDamage();
    }

    private void findsDamage() throws Exception {
        try (OpenVault vault = VaultFixture.open(file, keys); Grant kept = vault.sessions().load().orElseThrow();
                Grant saved = VaultFixture.grant(1)) {
            assertEquals(saved, kept, "what is whole can be read");
            assertEquals(List.of(drive.getLast()), vault.readings().latest(CAR));
            assertThrows(StorageException.class, () -> vault.awaitChecked((done, total) -> { }));
            assertThrows(StorageException.class, () -> vault.saveVehicles(List.of()));
            assertThrows(StorageException.class, () -> vault.sessions().clear());
            assertThrows(StorageException.class, () -> history(vault));
            assertThrows(StorageException.class, () -> vault.readings().append(CAR, drive.subList(0, 1), null));
            assertThrows(StorageException.class, () -> vault.upkeep().keep(Reason.REKEY));
            assertThrows(StorageException.class, () -> vault.upkeep().rotate((done, total) -> { }));
            assertTrue(vault.upkeep().check((done, total) -> { }).findings()
                    .contains(Finding.of(Finding.What.RECORDS_DAMAGED)));
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        }
    }

    @Test
    void rotatesTheDataKeyAndGoesOnKeepingThings() throws Exception {
        List<Long> told = new ArrayList<>();
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.upkeep().rotate((done, total) -> told.add(total - done));
            assertEquals(0, told.getLast());
            assertEquals(drive, history(vault));
            vault.saveVehicles(List.of());
        }
        assertEquals(List.of("key/2"), dataKeys());
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            assertEquals(drive, history(vault));
            assertEquals(List.of(), vault.vehicles());
        }
    }

    /// Killed at any moment of it: the next opening finishes what was begun.
    @Test
    void aRotationCutAnywhereGoesOnAtTheNextOpening() throws Exception {
        List<Path> left = new ArrayList<>();
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            vault.upkeep().rotate((done, total) -> left.add(copied(left.size())));
        }
        assertTrue(left.size() >= 3, "cut " + left.size() + " times");
        for (Path cut : left) {
            try (OpenVault vault = VaultFixture.open(cut, keys)) {
                assertEquals(drive, history(vault));
                ((SealedVault) vault).finishRotation((done, total) -> { });
                boolean under = ((SealedVault) vault).ask(contents -> contents.rotation().isUnderWay());
                assertFalse(under);
            }
            try (OpenVault vault = VaultFixture.open(cut, keys)) {
                assertEquals(drive, history(vault));
                assertEquals(1L, vault.upkeep().check((done, total) -> { }).findings().stream()
                        .filter(Finding.of(Finding.What.RECORDS_WHOLE)::equals).count());
            }
        }
    }

    private Path copied(int number) {
        try {
            return VaultFixture.copy(file, folder.resolve("cut-" + number + ".vault"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<Reading> history(OpenVault vault) throws StorageException {
        return vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH, Instant.MAX);
    }

    private List<String> dataKeys() throws Exception {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery("SELECT k FROM head WHERE k GLOB 'key/*'")) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private void tamper(String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
