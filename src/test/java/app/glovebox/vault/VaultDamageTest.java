package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.Grant;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A disk that changes bytes: the vault is refused, or nothing that counts was hit. Never silently wrong.
class VaultDamageTest {
    private static final String CAR = VaultFixture.CAR.id();
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private final List<Reading> drive = new ArrayList<>();
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void fillAVault() throws Exception {
        file = folder.resolve("whole.vault");
        for (int i = 0; i < 2_000; i++) {
            drive.add(VaultFixture.reading(Signals.SPEED, i / 10.0, VaultFixture.NOON.plusSeconds(i)));
        }
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.sessions().save(VaultFixture.grant(1));
            vault.readings().append(CAR, drive, "event-1");
        }
    }

    @Test
    void everyByteOfTheFileHeaderIsRefusedOrHarmless() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path copy = folder.resolve("header.vault");
        for (int at = 0; at < 100; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x11;
            Files.deleteIfExists(Path.of(copy + "-wal"));
            Files.write(copy, flipped);
            refusedOrWhole(copy, "byte " + at);
        }
    }

    @Test
    void aFlippedByteInALeftLogLosesCommitsButNeverLies() throws Exception {
        Path live = folder.resolve("live.vault");
        Set<List<Reading>> states = new HashSet<>();
        Path left = folder.resolve("left.vault");
        try (OpenVault vault = VaultFixture.create(live, keys)) {
            states.add(List.of());
            for (int i = 0; i < 4; i++) {
                vault.readings().append(CAR, drive.subList(i * 10, i * 10 + 10), null);
                states.add(drive.subList(0, i * 10 + 10));
            }
            VaultFixture.copy(live, left);
        }
        byte[] log = Files.readAllBytes(Path.of(left + "-wal"));
        Path copy = folder.resolve("copy.vault");
        for (int at = 0; at < log.length; at += 499) {
            VaultFixture.copy(left, copy);
            byte[] flipped = log.clone();
            flipped[at] ^= 0x40;
            Files.write(Path.of(copy + "-wal"), flipped);
            try (OpenVault vault = VaultFixture.open(copy, keys)) {
                assertTrue(states.contains(vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH,
                        Instant.MAX)), "log byte " + at);
            } catch (VaultRefusedException refused) {
                assertEquals(VaultRefusedException.Kind.DAMAGED, refused.kind(), "log byte " + at);
            }
        }
    }

    /// Killed at any moment: all that was acknowledged is there.
    @Test
    void copiedMidWayItOpensWithEverythingAcknowledged() throws Exception {
        Path live = folder.resolve("killed.vault");
        try (OpenVault vault = VaultFixture.create(live, keys)) {
            for (int i = 0; i < 12; i++) {
                vault.readings().append(CAR, drive.subList(i * 150, i * 150 + 150), "event-" + i);
                vault.sessions().save(VaultFixture.grant(i));
                Path copy = VaultFixture.copy(live, folder.resolve("copy.vault"));
                try (OpenVault again = VaultFixture.open(copy, keys);
                        Grant kept = again.sessions().load().orElseThrow(); Grant saved = VaultFixture.grant(i)) {
                    assertEquals(saved, kept);
                    assertEquals("event-" + i, again.readings().position().orElseThrow());
                    assertEquals(drive.subList(0, i * 150 + 150), again.readings().history(CAR, Signals.SPEED,
                            Instant.EPOCH, Instant.MAX));
                }
            }
        }
    }

    /// Fails if it opened with anything else than was put in.
    private void refusedOrWhole(Path copy, String where) throws Exception {
        byte[] before = Files.readAllBytes(copy);
        try (OpenVault vault = VaultFixture.open(copy, keys);
                Grant kept = vault.sessions().load().orElseThrow(); Grant saved = VaultFixture.grant(1)) {
            assertEquals(VaultFixture.PROFILE, vault.profile(), where);
            assertEquals(VaultFixture.PORTAL, vault.portal(), where);
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles(), where);
            assertEquals(saved, kept, where);
            assertEquals("event-1", vault.readings().position().orElseThrow(), where);
            assertEquals(List.of(drive.getLast()), vault.readings().latest(CAR), where);
            assertEquals(drive, vault.readings().history(CAR, Signals.SPEED, Instant.EPOCH,
                    Instant.MAX), where);
        } catch (VaultRefusedException refused) {
            assertArrayEquals(before, Files.readAllBytes(copy), where);
        } catch (StorageException late) {
            throw new AssertionError("found only after opening: " + where, late);
        }
    }
}
