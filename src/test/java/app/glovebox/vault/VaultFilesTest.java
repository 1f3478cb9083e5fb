package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.store.StoreException;
import app.glovebox.vault.file.Refusal;
import app.glovebox.vault.seal.RecordFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultFilesTest {
    private static final String PASSWORD = "correct horse battery";
    private final VaultFiles vaults = new VaultFiles(VaultFixture.POLICY, VaultFixture.REAL, VaultFixture.ROOMY);
    private final KdfSpec spec = KdfSpec.fresh(VaultFixture.CHEAP);
    private PasswordKeys keys;
    private Path file;

    @TempDir
    private Path folder;

    @BeforeEach
    void typePassword() {
        keys = VaultFixture.keys(PASSWORD, spec);
        file = folder.resolve("vaults").resolve("mira.vault");
    }

    @AfterEach
    void forgetPassword() {
        keys.close();
    }

    @Test
    void opensWithThePasswordAloneWhatItMade() throws Exception {
        try (OpenVault made = create()) {
            assertEquals(VaultFixture.PROFILE, made.profile());
        }
        assertTrue(vaults.exists(file));
        try (PasswordKeys again = VaultFixture.keys(PASSWORD, vaults.passwordSpecs(file).getFirst());
                OpenVault vault = vaults.open(file, again)) {
            assertEquals(VaultFixture.PROFILE, vault.profile());
            assertEquals(VaultFixture.PORTAL, vault.portal());
            assertEquals(List.of(), vault.vehicles());
            assertTrue(vault.sessions().load().isEmpty());
            assertTrue(vault.readings().position().isEmpty());
            assertTrue(vault.readings().clock().isEmpty());
            assertEquals(List.of(), vault.readings().latest(VaultFixture.CAR.id()));
        }
    }

    @Test
    void leavesOneFileForTheOwnerOnly() throws Exception {
        try (OpenVault made = create()) {
            assertEquals(List.of("mira.vault", "mira.vault-wal"), VaultFixture.beside(file));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            assertEquals("rw-------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(Path.of(file + "-wal"))));
            assertEquals("rwx------", PosixFilePermissions.toString(
                    Files.getPosixFilePermissions(file.getParent())));
            assertEquals(VaultFixture.PROFILE, made.profile());
        }
        assertEquals(List.of("mira.vault"), VaultFixture.beside(file));
    }

    @Test
    void aWrongPasswordLearnsNothingAndChangesNothing() throws Exception {
        create().close();
        for (String wrong : List.of("", "correct horse batter", "correct horse battery ", "Correct horse battery")) {
            try (PasswordKeys other = VaultFixture.keys(wrong, spec)) {
                VaultRefusedException refused = refusedUntouched(Kind.WRONG_PASSWORD, () -> vaults.open(file, other));
                assertNull(refused.getCause());
                assertEquals("vault refused: WRONG_PASSWORD", refused.getMessage());
            }
        }
        vaults.open(file, keys).close();
    }

    @Test
    void refusesANewerFile() throws Exception {
        create().close();
        patch(60, RecordFile.migrations().size() + 1);
        refusedUntouched(Kind.NEWER, () -> vaults.open(file, keys));
        refusedUntouched(Kind.NEWER, () -> vaults.passwordSpecs(file));
    }

    @Test
    void refusesAForeignFile() throws Exception {
        create().close();
        patch(68, 0x0badcafe);
        refusedUntouched(Kind.NOT_A_VAULT, () -> vaults.open(file, keys));
        refusedUntouched(Kind.NOT_A_VAULT, () -> vaults.passwordSpecs(file));
    }

    @Test
    void refusesWhatIsNoDatabase() throws Exception {
        Files.createDirectories(file.getParent());
        for (byte[] content : List.of(new byte[0], new byte[10_000], "%PDF-1.7 a letter".getBytes())) {
            Files.write(file, content);
            refusedUntouched(Kind.NOT_A_VAULT, () -> vaults.open(file, keys));
            refusedUntouched(Kind.NOT_A_VAULT, () -> vaults.passwordSpecs(file));
        }
    }

    @Test
    void refusesACutFileWhereverItIsCut() throws Exception {
        create().close();
        byte[] whole = Files.readAllBytes(file);
        for (int length = 1; length < whole.length; length += 777) {
            Files.write(file, Arrays.copyOf(whole, length));
            refusedUntouched(Kind.DAMAGED, () -> vaults.open(file, keys));
            refusedUntouched(Kind.DAMAGED, () -> vaults.passwordSpecs(file));
        }
    }

    @Test
    void refusesAMissingFileAndMakesNone() {
        assertFalse(vaults.exists(file));
        assertEquals(Kind.UNREADABLE, refused(() -> vaults.open(file, keys)));
        assertEquals(Kind.UNREADABLE, refused(() -> vaults.passwordSpecs(file)));
        assertFalse(Files.exists(file));
    }

    @Test
    void refusesACostOutsideThePolicyBeforeAnyoneDerives() throws Exception {
        create().close();
        KdfCost more = new KdfCost(128, 1, 1);
        VaultFiles stricter = new VaultFiles(new KdfPolicy(more, more, more), VaultFixture.REAL, VaultFixture.ROOMY);
        refusedUntouched(Kind.COST_REFUSED, () -> stricter.passwordSpecs(file));
        refusedUntouched(Kind.COST_REFUSED, () -> stricter.open(file, keys));
        Path second = folder.resolve("second.vault");
        assertEquals(Kind.COST_REFUSED, refused(() ->
                stricter.create(second, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)));
        assertFalse(Files.exists(second));
    }

    /// Offset of the memory cost in the header: core 23, slots 1, type and length 3, salt 16.
    @Test
    void aHeaderAskingForAllTheMemoryIsRefused() throws Exception {
        create().close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE head SET v=substr(v,1,43)||x'7fffffff'||substr(v,48) WHERE k='vault'");
        }
        refusedUntouched(Kind.COST_REFUSED, () -> vaults.passwordSpecs(file));
    }

    @Test
    void isInUseWhileItIsOpenAnywhere() throws Exception {
        VaultFiles otherProgram = new VaultFiles(VaultFixture.POLICY, VaultFixture.REAL, VaultFixture.ROOMY);
        try (OpenVault vault = create()) {
            assertEquals(List.of(spec), vaults.passwordSpecs(file), "asked by the program that has it open");
            assertEquals(Kind.IN_USE, refused(() -> vaults.open(file, keys)));
            assertEquals(Kind.IN_USE, refused(() -> vaults.delete(file)));
            assertEquals(Kind.EXISTS, refused(() ->
                    vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL)));
            assertEquals(Kind.IN_USE, refused(() -> otherProgram.open(file, keys)));
            assertEquals(Kind.IN_USE, refused(() -> otherProgram.passwordSpecs(file)));
            assertEquals(Kind.IN_USE, refused(() -> otherProgram.delete(file)));
            vault.saveVehicles(List.of(VaultFixture.CAR));
        }
        try (OpenVault vault = otherProgram.open(file, keys)) {
            assertEquals(List.of(VaultFixture.CAR), vault.vehicles());
        }
    }

    @Test
    void neverMakesAVaultOverAnotherFile() throws Exception {
        create().close();
        refusedUntouched(Kind.EXISTS, () ->
                vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL));
    }

    @Test
    void aVaultThatCannotBeMadeLeavesNothing() throws Exception {
        Path blocked = Files.createFile(folder.resolve("blocked"));
        assertEquals(Kind.UNREADABLE, refused(() -> vaults.create(blocked.resolve("a.vault"), spec, keys,
                VaultFixture.PROFILE, VaultFixture.PORTAL)));
        Path taken = Files.createDirectories(folder.resolve("b.vault.new").resolve("inside"));
        Path unlucky = folder.resolve("b.vault");
        assertEquals(Kind.UNREADABLE, refused(() -> vaults.create(unlucky, spec, keys,
                VaultFixture.PROFILE, VaultFixture.PORTAL)));
        assertFalse(Files.exists(unlucky));
        assertTrue(Files.exists(taken));
    }

    @Test
    void startsAfreshOverAnUnfinishedOne() throws Exception {
        Files.createDirectories(file.getParent());
        for (String left : List.of(".new", ".new-wal", ".new-journal", ".new-shm")) {
            Files.writeString(Path.of(file + left), "left by a crash");
        }
        create().close();
        assertEquals(List.of("mira.vault"), VaultFixture.beside(file));
        vaults.open(file, keys).close();
    }

    @Test
    void anInterruptedCallerStillGetsAWholeVault() throws Exception {
        Thread.currentThread().interrupt();
        OpenVault vault = create();
        assertTrue(Thread.currentThread().isInterrupted(), "the interrupt is handed back");
        vault.close();
        assertTrue(Thread.interrupted());
        vaults.open(file, keys).close();
    }

    @Test
    void deletesAllThatBelongsToIt() throws Exception {
        create().close();
        Path neighbour = file.resolveSibling("mira.vault2");
        Files.writeString(neighbour, "another account");
        for (String left : List.of("-wal", "-shm", "-journal", ".new", ".new-wal")) {
            Files.writeString(Path.of(file + left), "leftover");
        }
        vaults.delete(file);
        assertEquals(List.of("mira.vault2"), VaultFixture.beside(file));
        vaults.delete(file);
        assertFalse(vaults.exists(file));
    }

    @Test
    void deletesADamagedVaultToo() throws Exception {
        create().close();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 5_000));
        vaults.delete(file);
        assertEquals(List.of(), VaultFixture.beside(file));
    }

    @ParameterizedTest
    @EnumSource(StoreException.Kind.class)
    void everyTroubleOfTheStoreHasItsRefusal(StoreException.Kind trouble) {
        Kind kind = Refusal.of(new StoreException(trouble, null)).kind();
        assertEquals(switch (trouble) {
            case NOT_A_DATABASE, FOREIGN -> Kind.NOT_A_VAULT;
            case DAMAGED -> Kind.DAMAGED;
            case NEWER_VERSION -> Kind.NEWER;
            case BUSY -> Kind.IN_USE;
            case FULL -> Kind.NO_ROOM;
            case UNREADABLE -> Kind.UNREADABLE;
        }, kind);
    }

    private OpenVault create() throws VaultRefusedException {
        return vaults.create(file, spec, keys, VaultFixture.PROFILE, VaultFixture.PORTAL);
    }

    private void patch(int offset, int value) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(offset, value);
        Files.write(file, bytes);
    }

    private VaultRefusedException refusedUntouched(Kind kind, VaultFixture.Attempt attempt) throws IOException {
        byte[] before = Files.readAllBytes(file);
        List<String> beside = VaultFixture.beside(file);
        VaultRefusedException refused = assertThrows(VaultRefusedException.class, attempt::run);
        assertEquals(kind, refused.kind());
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(beside, VaultFixture.beside(file));
        return refused;
    }

    private static Kind refused(VaultFixture.Attempt attempt) {
        return assertThrows(VaultRefusedException.class, attempt::run).kind();
    }
}
