package app.glovebox.vault.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.store.StoreException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two objects stand for two programs: the system's locks tell them apart, and the virtual machine does where it cannot.
class ClaimsTest {
    private final Claims ours = new Claims();
    private final Claims others = new Claims();

    @TempDir
    private Path folder;

    @Test
    void aVaultIsClaimedByOneProgramUntilItsLastClaimEnds() throws Exception {
        Path file = folder.resolve("a.vault");
        Claims.Claim open = ours.take(file);
        Claims.Claim swap = ours.take(folder.resolve("b/../a.vault"));
        open.close();
        open.close();
        assertEquals(StoreException.Kind.BUSY, assertThrows(StoreException.class, () -> others.take(file)).kind());
        others.take(folder.resolve("b.vault")).close();
        swap.close();
        Claims.Claim theirs = others.take(file);
        assertThrows(StoreException.class, () -> ours.take(file));
        theirs.close();
        ours.take(file).close();
    }

    @Test
    void whatItLocksIsEmptyAndForTheOwnerOnlyAndGoesWithTheVault() throws Exception {
        Path file = folder.resolve("a.vault");
        ours.take(file).close();
        Path lock = folder.resolve(".a.vault.lock");
        assertEquals(0, Files.size(lock));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(lock)));
        new VaultPlace(file).delete();
        assertFalse(Files.exists(lock));
    }

    @Test
    void whereNothingCanBeMadeNobodyIsKeptOut() throws Exception {
        Path nowhere = folder.resolve("missing").resolve("a.vault");
        ours.take(nowhere).close();
        others.take(nowhere).close();
        assertTrue(Files.notExists(folder.resolve("missing")));
    }

    /// A network folder may know none; SQLite's own lock is all there is then.
    @Test
    void whereFilesCannotBeLockedNobodyIsKeptOut() throws Exception {
        Claims unlocked = new Claims(path -> {
            throw new IOException("No locks available");
        });
        Path file = folder.resolve("a.vault");
        try (Claims.Claim claim = unlocked.take(file); Claims.Claim other = new Claims().take(file)) {
            assertThrows(StoreException.class, () -> new Claims().take(file));
        }
    }

    /// As a program removes the vault between this one's opening the file and locking it.
    @Test
    void aLockOnAFileRemovedMeanwhileIsNoClaim() throws Exception {
        Path file = folder.resolve("a.vault");
        Path lock = folder.resolve(".a.vault.lock");
        int[] removals = {1};
        Claims late = new Claims(path -> {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
            if (removals[0]-- > 0) {
                new VaultPlace(file).delete();
            }
            return channel;
        });
        try (Claims.Claim claim = late.take(file); FileChannel third = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            assertThrows(OverlappingFileLockException.class, third::tryLock, "the file of that name is the one locked");
        }
        removals[0] = 9;
        assertEquals(StoreException.Kind.BUSY, assertThrows(StoreException.class, () -> late.take(file)).kind());
        removals[0] = 0;
        late.take(file).close();
    }
}
