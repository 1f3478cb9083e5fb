package app.glovebox.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.glovebox.account.OpenVault;
import app.glovebox.account.VaultRefusedException.Kind;
import app.glovebox.custody.RecoveryPhrase;
import app.glovebox.restore.Look;
import app.glovebox.restore.Restore;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.session.StorageException;
import app.glovebox.upkeep.BackupOutcome;
import app.glovebox.vault.copies.KeptCopies;
import app.glovebox.vault.copies.RestoreFiles;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup comes from a folder anybody may write to: whatever it is, it is answered soon, and nothing of it stays.
class GivenBackupTest {
    private static final String ENDLESS =
            "CREATE VIEW head AS WITH RECURSIVE c(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM c) SELECT k,k v FROM c";

    @TempDir
    private Path folder;
    private Path file;
    private Path given;
    private Restore restore;

    @BeforeEach
    void fill() throws Exception {
        file = Files.createDirectory(folder.resolve("own")).resolve("mira.vault");
        given = Files.createDirectory(folder.resolve("given"));
        try (PasswordKeys keys = VaultFixture.anyKeys(); OpenVault vault = VaultFixture.create(file, keys)) {
            BackupOutcome.Good good = assertInstanceOf(BackupOutcome.Good.class,
                    vault.upkeep().backUp(given, (done, total) -> { }));
            Files.move(good.file(), given.resolve("good.gbvault"));
        }
        restore = new Restore(VaultFixture.vaults(), new RestoreFiles(VaultFixture.REAL), file, VaultFixture.PROFILE.address());
    }

    @Test
    void aGoodOneIsOnlyMissingItsKey() throws Exception {
        assertEquals(new Look.WrongKey(), look(given.resolve("good.gbvault")));
        Path link = Files.createSymbolicLink(given.resolve("a\nlink.gbvault"), given.resolve("good.gbvault"));
        assertEquals(new Look.WrongKey(), look(link));
        nothingStays();
    }

    @Test
    void whatIsNoFileIsNotWaitedFor() throws Exception {
        Path pipe = given.resolve("pipe.gbvault");
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        Path circle = given.resolve("circle.gbvault");
        Files.createSymbolicLink(circle, circle);
        for (Path odd : List.of(pipe, Path.of("/dev/zero"), given, circle, given.resolve("gone.gbvault"))) {
            assertThrows(StorageException.class, () -> look(odd), odd.toString());
        }
        nothingStays();
    }

    @Test
    void aLargeFileThatIsNoVaultIsNotCopied() throws Exception {
        Path large = given.resolve("film.gbvault");
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(200L << 30);
        }
        assertEquals(new Look.Refused(Kind.NOT_A_VAULT), look(large));
        nothingStays();
    }

    @Test
    void aSchemaThatIsNotOursIsRefusedBeforeItIsAsked() throws Exception {
        for (String change : List.of("DROP TABLE head;" + ENDLESS, "CREATE TABLE more(a)", "CREATE INDEX i ON rec(ver)",
                "DROP TABLE chunk",
                "CREATE TRIGGER t AFTER INSERT ON head BEGIN DELETE FROM rec; END")) {
            Path odd = Files.copy(given.resolve("good.gbvault"), given.resolve(change.length() + ".gbvault"));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + odd);
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate(change);
                statement.executeUpdate("PRAGMA journal_mode=DELETE");
            }
            assertEquals(new Look.Refused(Kind.DAMAGED), look(odd), change);
        }
        nothingStays();
    }

    @Test
    void aSizeOrAPageThatCannotBeIsDamage() throws Exception {
        byte[] good = Files.readAllBytes(given.resolve("good.gbvault"));
        byte[] huge = good.clone();
        for (int i = 28; i < 32; i++) {
            huge[i] = (byte) 0xff;
        }
        byte[] twice = good.clone();
        System.arraycopy(good, 4_096, twice, 2 * 4_096, 4_096);
        for (byte[] bytes : List.of(huge, twice, Arrays.copyOf(good, good.length - 4_096))) {
            assertEquals(new Look.Refused(Kind.DAMAGED), look(Files.write(given.resolve("odd.gbvault"), bytes)));
        }
        nothingStays();
    }

    /// Beside the kept copies may lie what only looks like one.
    @Test
    void whatOnlyHasTheNameOfACopyIsNone() throws Exception {
        Path kept = Files.createDirectories(file.resolveSibling("mira.vault.kept"));
        Files.createSymbolicLink(kept.resolve("20261122T120000Z-daily-1.0123456789abcdef.vault"), kept.resolve("gone"));
        Files.createDirectory(kept.resolve("20261123T120000Z-daily-1.0123456789abcdef.vault"));
        Files.writeString(kept.resolve("20269999T999999Z-daily-1.0123456789abcdef.vault"), "never");
        Files.writeString(kept.resolve("20261124T120000Z-daily-1.0123456789abcdef.vault"), "short");
        assertEquals(List.of("20261124T120000Z-daily-1.0123456789abcdef.vault"), new KeptCopies(file).list().stream()
                .map(copy -> copy.file().getFileName().toString()).toList());
    }

    private Look look(Path source) throws Exception {
        return assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            try (RecoveryPhrase words = RecoveryPhrase.fresh()) {
                return restore.open(source, words, Optional.empty(), (done, total) -> { });
            }
        });
    }

    private void nothingStays() throws Exception {
        assertEquals(List.of(), VaultFixture.beside(file).stream().filter(name -> name.contains(".restore")).toList());
    }
}
