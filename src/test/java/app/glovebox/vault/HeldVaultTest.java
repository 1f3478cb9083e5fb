package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.start.Diagnosis;
import app.glovebox.start.VaultDoctor;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.copies.RestoreFiles;
import app.glovebox.vault.repair.VaultWard;
import app.glovebox.vault.rig.RigProcess;
import app.glovebox.vault.rig.Scratch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps another program out of an open vault. The system lets go of all locks of this process on a file as soon as
/// any part of it closes that file, so they are asked for from outside.
class HeldVaultTest {
    private final PasswordKeys keys = VaultFixture.anyKeys();

    @TempDir(factory = Scratch.class)
    private Path folder;

    @AfterEach
    void wipe() {
        keys.close();
    }

    @Test
    void anOpenVaultIsClaimedAndLocked() throws Exception {
        Path file = folder.resolve("a.vault");
        VaultFixture.create(file, keys).close();
        assertEquals("free free", fromOutside(file));
        try (OpenVault vault = VaultFixture.open(file, keys)) {
            assertEquals("BUSY BUSY", fromOutside(file));
            vault.saveVehicles(List.of(VaultFixture.CAR));
            vault.upkeep().keep(Reason.ASKED);
            vault.upkeep().check((done, total) -> { });
            vault.upkeep().backUp(Files.createDirectory(folder.resolve("backups")), (done, total) -> { });
            assertEquals("BUSY BUSY", fromOutside(file));
            vault.keySlots().rekey(KdfSpec.fresh(VaultFixture.CHEAP), keys.keyEncryptionKey(), Optional.empty());
            assertEquals("BUSY BUSY", fromOutside(file));
        }
        assertEquals("free free", fromOutside(file));
    }

    @Test
    void aRepairRefusedWithinThisProgramLetsNoOtherIn() throws Exception {
        Path file = folder.resolve("a.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            KeptCopy copy = vault.upkeep().keep(Reason.ASKED);
            assertEquals(VaultDoctor.Repair.HELD,
                    new VaultWard(folder, VaultFixture.POLICY, VaultFixture.REAL).repair(file, copy));
            assertEquals("BUSY BUSY", fromOutside(file));
        }
    }

    /// As when somebody picks it where a backup is asked for.
    @Test
    void anOpenVaultTakenForABackupStaysLocked() throws Exception {
        Path file = folder.resolve("a.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            Path linked = Files.createSymbolicLink(folder.resolve("backup.gbvault"), file);
            assertThrows(VaultRefusedException.class, () -> new RestoreFiles(VaultFixture.REAL).beside(file, linked));
            assertEquals(Diagnosis.of(Diagnosis.State.HELD), new VaultWard(folder, VaultFixture.POLICY, VaultFixture.REAL)
                    .lookAtCopy(linked, Optional.empty()));
            assertEquals("BUSY BUSY", fromOutside(file));
        }
    }

    private String fromOutside(Path file) throws Exception {
        Path natives = Files.createDirectories(folder.resolve("natives"));
        Process process = RigProcess.java(natives, LookingProcess.class, file).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        process.waitFor();
        return said;
    }
}
