package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.custody.Drill;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The recovery drill on a real vault.
class DrillTest {
    private final PasswordKeys keys = VaultFixture.anyKeys();
    private final RecoveryPhrase phrase = RecoveryPhrase.fresh();

    @TempDir
    private Path folder;

    @Test
    void notesTheDayOnceWordsAndCopiesWereTriedAndKeepsItAcrossAStart() throws Exception {
        Path file = folder.resolve("a.vault");
        try (OpenVault vault = VaultFixture.create(file, keys)) {
            vault.keySlots().setRecovery(phrase);
            assertFalse(attempt(vault).ready(), "no copy yet");
            assertEquals(Optional.empty(), vault.keySlots().drilled());
            vault.upkeep().keep(Reason.DAILY);
            Drill.Report report = attempt(vault);
            assertTrue(report.ready());
            assertTrue(report.noted());
        }
        try (OpenVault again = VaultFixture.open(file, keys)) {
            assertEquals(Optional.of(VaultFixture.NOON), again.keySlots().drilled());
        }
    }

    @Test
    void aDamagedCopyIsNotReady() throws Exception {
        try (OpenVault vault = VaultFixture.create(folder.resolve("a.vault"), keys)) {
            vault.keySlots().setRecovery(phrase);
            KeptCopy copy = vault.upkeep().keep(Reason.DAILY);
            byte[] bytes = Files.readAllBytes(copy.file());
            Files.write(copy.file(), Arrays.copyOf(bytes, bytes.length / 2));
            assertFalse(attempt(vault).ready());
            assertEquals(Optional.empty(), vault.keySlots().drilled());
        }
    }

    private Drill.Report attempt(OpenVault vault) throws Exception {
        return new Drill(vault.keySlots(), vault.upkeep()).attempt(phrase, (done, total) -> { });
    }
}
