package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.EmailAddress;
import app.glovebox.account.OpenAccount;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.account.Profile;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.restore.Comparison.Change;
import app.glovebox.restore.Comparison.What;
import app.glovebox.restore.Comparison;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.upkeep.KeptCopy;
import app.glovebox.upkeep.Reason;
import app.glovebox.vault.copies.RestoreFiles;
import app.glovebox.vault.file.Claims;
import app.glovebox.vehicle.history.Retention;
import app.glovebox.vss.Signals;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoreTest {
    private static final String PASSWORD = "harbour lantern quietly nine";
    private static final String ASIDE = "mira.vault.damaged-20261122T120000Z";
    private static final EmailAddress ADDRESS = VaultFixture.PROFILE.address();

    @TempDir
    private Path folder;
    private Path file;
    private VaultFiles vaults;
    private OpenVault vault;
    private Restore restore;
    private Path backup;

    /// A vault with one reading and a backup of that, then two readings more and another password.
    @BeforeEach
    void fill() throws Exception {
        file = folder.resolve("mira.vault");
        vaults = VaultFixture.vaults();
        vault = create(file, PASSWORD, VaultFixture.PROFILE);
        vault.saveVehicles(List.of(VaultFixture.CAR));
        read(1);
        backup = backup(vault, Files.createDirectory(folder.resolve("backups")));
        read(2);
        read(3);
        restore = new Restore(vaults, new RestoreFiles(VaultFixture.REAL), file, ADDRESS);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    @Test
    void aCopyIsOpenedBesideComparedAndPutInPlace() throws Exception {
        byte[] source = Files.readAllBytes(backup);
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        Comparison seen = fits.comparison();
        assertEquals(List.of(new Change(What.READINGS, 2, 0)), seen.changes());
        assertEquals(Files.getLastModifiedTime(backup).toInstant(), seen.made());
        assertTrue(seen.present() && seen.records() > 2 && seen.newest().isPresent());
        assertEquals(3, readings(vault));
        Path beside = folder.resolve("mira.vault.restore");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
        assertArrayEquals(source, Files.readAllBytes(backup), "the source is only read");
        assertTrue(restore.switchTo(fits.copy(), Optional.of(account())));
        assertThrows(IllegalStateException.class, () -> vault.vehicles());
        vault = reopened(PASSWORD);
        assertEquals(1, readings(vault));
        assertEquals(List.of(), VaultFixture.beside(file).stream().filter(name -> name.contains("restore")).toList());
        KeptCopy kept = restore.kept().stream().filter(copy -> copy.reason() == Reason.RESTORE).findFirst().orElseThrow();
        Look.Fits back = assertInstanceOf(Look.Fits.class, open(kept.file(), PASSWORD));
        assertEquals(List.of(new Change(What.READINGS, 0, 2)), back.comparison().changes());
        assertTrue(restore.switchTo(back.copy(), Optional.of(account())));
        vault = reopened(PASSWORD);
        assertEquals(3, readings(vault));
    }

    /// What became hours since would be lost with a copy that never had it, and what it still has is not all back.
    @Test
    void readingsOfWhichOnlyTheHourIsLeftCount() throws Exception {
        for (int day = 1; day <= 40; day++) {
            read(day * 1_440);
            read(day * 1_440 + 1);
        }
        vault.history().keep(Retention.days(30));
        while (vault.history().tidy()) {
            // A piece at a time.
        }
        assertTrue(readings(vault) < 70, "some are thinned");
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        assertEquals(List.of(new Change(What.READINGS, 82, 0)), fits.comparison().changes());
        fits.copy().close();
    }

    @Test
    void changedKeysAreNamed() throws Exception {
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (PasswordKeys keys = VaultFixture.keys("another one entirely", spec)) {
            vault.keySlots().addPassword(spec, keys.keyEncryptionKey());
        }
        RecoveryPhrase phrase = RecoveryPhrase.fresh();
        vault.keySlots().setRecovery(phrase);
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        assertEquals(List.of(new Change(What.READINGS, 2, 0), new Change(What.PASSWORDS, 1, 0),
                new Change(What.RECOVERY_WORDS, 1, 0)), fits.comparison().changes());
        fits.copy().close();
        Path later = vault.upkeep().keep(Reason.ASKED).file();
        Look.Fits byWords = assertInstanceOf(Look.Fits.class,
                restore.open(later, phrase, Optional.of(account()), (done, total) -> { }));
        assertEquals(List.of(), byWords.comparison().changes());
        byWords.copy().close();
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingStays() throws Exception {
        assertEquals(new Look.WrongKey(), open(backup, "not the password"));
        Path others = folder.resolve("other.vault");
        try (OpenVault other = create(others, PASSWORD, new Profile("Jo", EmailAddress.parse("jo@example.org").orElseThrow()))) {
            assertEquals(new Look.OtherAccount(), open(backup(other, folder.resolve("backups")), PASSWORD));
        }
        Path text = Files.writeString(folder.resolve("letter.txt"), "a letter of a hundred characters and more ".repeat(20));
        assertEquals(new Look.Refused(VaultRefusedException.Kind.NOT_A_VAULT), open(text, PASSWORD));
        byte[] bytes = Files.readAllBytes(backup);
        for (int page = 2; page < bytes.length / 4_096; page++) {
            bytes[(page + 1) * 4_096 - 200] ^= 1;
        }
        Look broken = open(Files.write(folder.resolve("broken.gbvault"), bytes), PASSWORD);
        assertFalse(broken instanceof Look.Fits, broken.toString());
        assertThrows(StorageException.class, () -> open(folder.resolve("gone.gbvault"), PASSWORD));
        assertEquals(List.of(), VaultFixture.beside(file).stream().filter(name -> name.contains("restore")).toList());
        assertEquals(3, readings(vault));
    }

    @Test
    void aDamagedVaultIsSetAsideAndTheCopyOpens() throws Exception {
        vault.close();
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 4_096, bytes.length, (byte) 7);
        Files.write(file, bytes);
        Files.write(folder.resolve("mira.vault-wal"), new byte[100]);
        assertThrows(VaultRefusedException.class, () -> reopened(PASSWORD));
        Files.write(folder.resolve("mira.vault-wal"), new byte[100]);
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD, Optional.empty()));
        assertFalse(fits.comparison().present());
        assertTrue(restore.switchTo(fits.copy(), Optional.empty()));
        vault = reopened(PASSWORD);
        assertEquals(1, readings(vault));
        assertArrayEquals(bytes, Files.readAllBytes(folder.resolve(ASIDE)));
        assertEquals(100, Files.size(folder.resolve(ASIDE + "-wal")));
        vault.close();
        vaults.delete(file);
        assertEquals(List.of(), VaultFixture.beside(file), "nothing of a removed account stays");
    }

    /// It may still hold what neither the copy nor the one damaged later does.
    @Test
    void aSecondRescueLeavesWhatTheFirstSetAside() throws Exception {
        vault.close();
        Path first = Files.write(folder.resolve(ASIDE), new byte[77]);
        Path log = Files.write(folder.resolve(ASIDE + "-wal"), new byte[78]);
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD, Optional.empty()));
        byte[] before = Files.readAllBytes(file);
        assertTrue(restore.switchTo(fits.copy(), Optional.empty()));
        assertEquals(77, Files.size(first));
        assertEquals(78, Files.size(log));
        assertArrayEquals(before, Files.readAllBytes(folder.resolve(ASIDE + "-2")));
        assertFalse(Files.exists(folder.resolve(ASIDE + "-2-wal")));
        vault = reopened(PASSWORD);
    }

    @Test
    void aFailedRescueLeavesTheDamagedVaultWithItsLogAndNothingElse() throws Exception {
        vault.close();
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD, Optional.empty()));
        Files.write(folder.resolve("mira.vault-wal"), new byte[100]);
        Path blocked = Files.createDirectories(folder.resolve("mira.vault.new/full"));
        assertFalse(restore.switchTo(fits.copy(), Optional.empty()));
        assertEquals(100, Files.size(folder.resolve("mira.vault-wal")));
        assertFalse(Files.exists(folder.resolve(ASIDE)));
        assertFalse(Files.exists(folder.resolve(ASIDE + "-wal")));
        Files.delete(blocked);
        Files.delete(folder.resolve("mira.vault.new"));
        Files.delete(folder.resolve("mira.vault-wal"));
        vault = reopened(PASSWORD);
    }

    /// The other one may be about to swap it, too, and has no lock on the file just then.
    @Test
    void aVaultThatAnotherProgramClaimedIsNotSwapped() throws Exception {
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        vault.close();
        byte[] before = Files.readAllBytes(file);
        try (Claims.Claim other = new Claims().take(file)) {
            assertThrows(StorageException.class, () -> restore.switchTo(fits.copy(), Optional.empty()));
            assertThrows(VaultRefusedException.class, () -> reopened(PASSWORD));
        }
        assertArrayEquals(before, Files.readAllBytes(file));
        fits.copy().close();
        vault = reopened(PASSWORD);
        assertEquals(3, readings(vault));
    }

    /// As if killed right before the swap, or with the swap cut: the old vault opens, and the next attempt works.
    @Test
    void cutShortTheOldVaultOpensAndTheNextAttemptWorks() throws Exception {
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        vault.close();
        Files.write(folder.resolve("mira.vault.new"), new byte[4_096]);
        VaultFiles after = VaultFixture.vaults();
        try (PasswordKeys keys = keysOf(after, PASSWORD); OpenVault old = after.open(file, keys)) {
            assertEquals(3, readings(old));
        }
        fits.copy().close();
        vault = reopened(PASSWORD);
        Files.write(folder.resolve("mira.vault.restore"), new byte[77]);
        Files.write(folder.resolve("mira.vault.restore-wal"), new byte[77]);
        Look.Fits again = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        assertTrue(restore.switchTo(again.copy(), Optional.of(account())));
        vault = reopened(PASSWORD);
        assertEquals(1, readings(vault));
    }

    @Test
    void aFailedSwapLeavesTheVaultAsItWas() throws Exception {
        Look.Fits fits = assertInstanceOf(Look.Fits.class, open(backup, PASSWORD));
        Path blocked = Files.createDirectories(folder.resolve("mira.vault.new/full"));
        assertFalse(restore.switchTo(fits.copy(), Optional.of(account())));
        Files.delete(blocked);
        Files.delete(folder.resolve("mira.vault.new"));
        vault = reopened(PASSWORD);
        assertEquals(3, readings(vault));
    }

    private OpenVault create(Path at, String password, Profile profile) throws Exception {
        KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
        try (PasswordKeys keys = VaultFixture.keys(password, spec)) {
            return vaults.create(at, spec, keys, profile, VaultFixture.PORTAL);
        }
    }

    private static Path backup(OpenVault of, Path into) throws StorageException {
        return ((BackupOutcome.Good) of.upkeep().backUp(into, (done, total) -> { })).file();
    }

    private Look open(Path source, String password) throws StorageException {
        return open(source, password, Optional.of(account()));
    }

    private Look open(Path source, String password, Optional<OpenAccount> present) throws StorageException {
        try (Passphrase typed = Passphrase.copyOf(password.toCharArray())) {
            return restore.open(source, typed, present, (done, total) -> { });
        }
    }

    private OpenAccount account() {
        PortalLink link = (PortalLink) Proxy.newProxyInstance(PortalLink.class.getClassLoader(),
                new Class<?>[] {PortalLink.class}, (proxy, method, args) -> null);
        return new OpenAccount(VaultFixture.PROFILE, VaultFixture.CAR, null, null, link, vault);
    }

    private OpenVault reopened(String password) throws Exception {
        try (PasswordKeys keys = keysOf(vaults, password)) {
            return vaults.open(file, keys);
        }
    }

    private PasswordKeys keysOf(VaultFiles of, String password) throws Exception {
        return VaultFixture.keys(password, of.passwordSpecs(file).getFirst());
    }

    private void read(int kilometres) throws StorageException {
        vault.readings().append(VaultFixture.CAR.id(), List.of(VaultFixture.reading(Signals.TRAVELED_DISTANCE,
                (long) kilometres, VaultFixture.NOON.plusSeconds(kilometres * 60L))), null);
    }

    private static int readings(OpenVault of) throws StorageException {
        return of.readings().history(VaultFixture.CAR.id(), Signals.TRAVELED_DISTANCE, VaultFixture.NOON,
                VaultFixture.NOON.plusSeconds(9_999_999)).size();
    }
}
