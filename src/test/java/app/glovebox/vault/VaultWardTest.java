package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.Diagnosis.State;
import app.glovebox.start.Generation;
import app.glovebox.start.VaultDoctor.Repair;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.file.Claims;
import app.glovebox.vault.repair.VaultWard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Vault files that nobody has open are looked at and repaired.
class VaultWardTest {
    private static final String PASSWORD = "harbour lantern quietly nine";

    private final KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
    private final Optional<Passphrase> password = Optional.of(Passphrase.copyOf(PASSWORD.toCharArray()));
    private Instant now = VaultFixture.NOON;
    private Path file;
    private VaultWard ward;

    @TempDir
    private Path folder;

    @BeforeEach
    void aVaultWithACopy() throws Exception {
        file = folder.resolve("a.vault");
        ward = new VaultWard(folder, VaultFixture.POLICY, VaultFixture.REAL);
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec);
                OpenVault vault = new VaultFiles(VaultFixture.POLICY, () -> now, VaultFixture.ROOMY).create(file, spec, keys, VaultFixture.PROFILE,
                        VaultFixture.PORTAL)) {
            vault.saveVehicles(List.of(VaultFixture.CAR));
            now = now.plusSeconds(60);
            vault.upkeep().keep(Reason.DAILY);
            vault.sessions().save(VaultFixture.grant(1));
        }
    }

    @Test
    void aWholeVaultIsSoundWithoutItsPasswordAndWholeWithIt() throws Exception {
        Map<String, byte[]> before = everything();
        assertEquals(List.of(file), ward.vaults());
        assertEquals(Diagnosis.of(State.SOUND), ward.look(file, Optional.empty()));
        Diagnosis whole = ward.look(file, password);
        assertEquals(State.WHOLE, whole.state());
        assertTrue(whole.records() >= 5, "only " + whole.records());
        try (Passphrase other = Passphrase.copyOf("another".toCharArray())) {
            assertEquals(Diagnosis.of(State.WRONG_PASSWORD), ward.look(file, Optional.of(other)));
        }
        assertUnchanged(before);
    }

    @Test
    void aDamagedVaultGoesBackToItsCopyAndIsKeptBeside() throws Exception {
        byte[] damaged = damage();
        assertEquals(Diagnosis.of(State.DAMAGED), ward.look(file, Optional.empty()));
        assertArrayEquals(damaged, Files.readAllBytes(file), "looking changes nothing");
        Generation offered = ward.lastGood(file, password).orElseThrow();
        assertEquals(State.WHOLE, offered.diagnosis().state());
        assertEquals(Repair.DONE, ward.repair(file, offered.copy()));

        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec); OpenVault vault = VaultFixture.open(file, keys)) {
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
            assertEquals(Optional.empty(), vault.sessions().load(), "what came after the copy is gone");
        }
        Path aside = folder.resolve("a.vault.damaged-20261122T120000Z");
        assertArrayEquals(damaged, Files.readAllBytes(aside));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(aside)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertTrue(Files.exists(offered.copy().file()), "the copy stays a copy");
    }

    @Test
    void aLogOfTheDamagedFileGoesAsideWithItAndNotIntoTheCopy() throws Exception {
        damage();
        Path log = Files.writeString(folder.resolve("a.vault-wal"), "what the log held");
        assertEquals(Repair.DONE, ward.repair(file, ward.lastGood(file, Optional.empty()).orElseThrow().copy()));
        assertFalse(Files.exists(log));
        assertEquals("what the log held", Files.readString(folder.resolve("a.vault.damaged-20261122T120000Z-wal")));
        assertEquals(State.WHOLE, ward.look(file, password).state());
    }

    @Test
    void aDamagedCopyIsPassedOverAndRefused() throws Exception {
        KeptCopy copy = ward.lastGood(file, Optional.empty()).orElseThrow().copy();
        Files.write(copy.file(), Arrays.copyOf(Files.readAllBytes(copy.file()), 9_000));
        byte[] damaged = damage();
        KeptCopy older = ward.lastGood(file, Optional.empty()).orElseThrow().copy();
        assertTrue(older.made().isBefore(copy.made()));
        Files.write(older.file(), new byte[4096]);
        assertEquals(Optional.empty(), ward.lastGood(file, Optional.empty()));
        assertEquals(Repair.COPY_DAMAGED, ward.repair(file, copy));
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }

    @Test
    void aRepairThatFailsLeavesNothingBehind() throws Exception {
        byte[] damaged = damage();
        Files.writeString(folder.resolve("a.vault-wal"), "what the log held");
        Files.createDirectories(folder.resolve("a.vault.new/in-the-way"));
        assertEquals(Repair.FAILED, ward.repair(file, ward.lastGood(file, Optional.empty()).orElseThrow().copy()));
        assertArrayEquals(damaged, Files.readAllBytes(file));
        assertEquals(List.of("a.vault", "a.vault-wal", "a.vault.kept", "a.vault.new"), VaultFixture.beside(file));
    }

    /// About to swap it, it has no lock on the file itself.
    @Test
    void whatAnotherProgramClaimedIsNotRepaired() throws Exception {
        byte[] damaged = damage();
        try (Claims.Claim other = new Claims().take(file)) {
            assertEquals(Repair.HELD, ward.repair(file, ward.lastGood(file, Optional.empty()).orElseThrow().copy()));
        }
        assertArrayEquals(damaged, Files.readAllBytes(file));
    }

    @Test
    void nothingOfALookIsLeftEvenAfterOneThatWasCut() throws Exception {
        Path left = Files.createDirectory(folder.resolve("look-123"));
        Files.writeString(left.resolve("vault"), "rubbish");
        ward.look(file, password);
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(List.of(".a.vault.lock", "a.vault", "a.vault.kept"), all.map(path -> path.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void whoeverRemovesTheVaultRemovesItsDamagedFilesToo() throws Exception {
        damage();
        ward.repair(file, ward.lastGood(file, Optional.empty()).orElseThrow().copy());
        VaultFixture.vaults().delete(file);
        assertEquals(List.of(), VaultFixture.beside(file));
    }

    @Test
    void aBackupIsReadWhereItLiesAndStaysAsItIs() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        try (PasswordKeys keys = VaultFixture.keys(PASSWORD, spec); OpenVault vault = VaultFixture.open(file, keys)) {
            vault.upkeep().backUp(elsewhere, (done, total) -> { });
        }
        try (Stream<Path> all = Files.list(elsewhere)) {
            Path backup = all.findFirst().orElseThrow();
            Map<String, byte[]> before = everything();
            assertEquals(State.WHOLE, ward.lookAtCopy(backup, password).state());
            assertUnchanged(before);
            Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 9_000));
            assertEquals(Diagnosis.of(State.DAMAGED), ward.lookAtCopy(backup, password));
        }
    }

    @Test
    void aFileThatIsNoneIsDamagedAndAMissingOneUnreadable() throws Exception {
        Path none = Files.writeString(folder.resolve("b.vault"), "no vault at all, but long enough to be looked at".repeat(40));
        assertEquals(Diagnosis.of(State.DAMAGED), ward.look(none, password));
        assertEquals(Diagnosis.of(State.UNREADABLE), ward.look(folder.resolve("c.vault"), password));
        assertEquals(Optional.empty(), ward.lastGood(none, password));
    }

    /// Cuts the file in the middle of its pages.
    private byte[] damage() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        byte[] damaged = Arrays.copyOf(bytes, bytes.length / 2);
        Arrays.fill(damaged, damaged.length / 2, damaged.length, (byte) 0x5a);
        Files.write(file, damaged);
        return damaged;
    }

    private Map<String, byte[]> everything() throws IOException {
        Map<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return found;
    }

    private void assertUnchanged(Map<String, byte[]> before) throws IOException {
        Map<String, byte[]> after = everything();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }
}
