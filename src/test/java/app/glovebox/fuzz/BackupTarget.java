package app.glovebox.fuzz;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.Passphrase;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.copies.Rehearsal;
import app.glovebox.vault.past.FirstFormat;
import app.glovebox.vault.repair.VaultWard;
import app.glovebox.vault.seal.NewFile;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.Rules;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A whole file that somebody gives as a backup: judged without a key, then rehearsed with the keys of the vault it was
/// made from. The ways back to it begin with one of the two. Small pages, so that changes hit what is read.
public final class BackupTarget implements Target {
    private static final int PAGE = 512;
    /// Of the file's `user_version`, big-endian.
    private static final int VERSION_AT = 60;
    private static final KdfPolicy ANY = new KdfPolicy(new KdfCost(64, 1, 1), new KdfCost(64, 1, 1),
            new KdfCost(1 << 20, 20, 16));
    private static final String PASSWORD_OF_KEPT = "a kept vault opens for ever";
    private static final List<String> OTHERS = List.of(
            "CREATE TABLE rec(a); CREATE TABLE head(k,v); INSERT INTO head VALUES('vault',zeroblob(9))",
            "CREATE VIEW head AS WITH RECURSIVE c(k) AS (VALUES(1) UNION ALL SELECT k+1 FROM c) SELECT k,zeroblob(k) v FROM c",
            "CREATE TABLE head(k TEXT PRIMARY KEY, v GENERATED ALWAYS AS (hex(zeroblob(30000000))))",
            "CREATE TABLE head(k,v); CREATE TRIGGER t AFTER INSERT ON head BEGIN DELETE FROM head; END");

    private final Path file;
    private final VaultWard ward;
    private VaultKeys ofPresent;
    private VaultKeys ofFirst;
    private final List<byte[]> originals = new ArrayList<>();

    public BackupTarget() {
        Path folder = ownFolder();
        file = folder.resolve("given.gbvault");
        file.toFile().deleteOnExit();
        ward = new VaultWard(folder, ANY, InstantSource.fixed(Instant.EPOCH));
        try {
            present();
            first();
            for (String other : OTHERS) {
                foreign(other);
            }
            circle();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (StoreException | SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /// In memory where that can be had: a disk would be most of the time.
    private static Path ownFolder() {
        Path memory = Path.of("/dev/shm");
        Path parent = Files.isWritable(memory) ? memory : Path.of("").toAbsolutePath();
        try {
            Path folder = Files.createTempDirectory(parent, "backup");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Made when the fuzzer first asks.
    private static final class Lazy {
        private static final Judge JUDGE = new Judge(new BackupTarget());
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        Lazy.JUDGE.refuses(bytes);
    }

    private void present() throws StoreException, SQLException, IOException {
        SecretBytes key = SecretBytes.owning(new byte[32]);
        VaultHeader.Made made = VaultHeader.make(KdfSpec.fresh(new KdfCost(64, 1, 1)), key);
        ofPresent = made.keys().again();
        try (RecordFile records = new NewFile(
                Database.open(file, RecordFile.APPLICATION_ID, RecordFile.migrations()), made.header(), made.keys(),
                Rules.of(plain -> plain[0] == 0)).empty()) {
            records.write(transaction -> {
                for (byte i = 0; i < 12; i++) {
                    transaction.add(new byte[] {i, 2, 3, 4, 5, 6, 7, 8});
                }
                return null;
            });
        }
        keep("PRAGMA journal_mode=DELETE", "PRAGMA page_size=" + PAGE, "VACUUM");
    }

    /// A vault of format 1, as kept for its own test.
    private void first() throws StoreException, SQLException, IOException {
        try (InputStream kept = BackupTarget.class.getResourceAsStream("/vaults/v1.vault")) {
            Files.write(file, kept.readAllBytes());
        }
        try (Database old = Database.openFrozen(file, RecordFile.APPLICATION_ID, 1);
                Passphrase password = Passphrase.copyOf(PASSWORD_OF_KEPT.toCharArray())) {
            VaultHeader header = VaultHeader.read(old);
            try (PasswordKeys derived = KeyDerivation.passwordKeys(password, header.specs().getFirst())) {
                ofFirst = header.unlock(derived.keyEncryptionKey()).orElseThrow().keys();
            }
        }
        keep("PRAGMA journal_mode=DELETE", "PRAGMA page_size=" + PAGE, "VACUUM");
    }

    /// A file with our marks on it that holds something else.
    private void foreign(String schema) throws SQLException, IOException {
        Files.deleteIfExists(file);
        keep("PRAGMA page_size=" + PAGE, "PRAGMA application_id=" + RecordFile.APPLICATION_ID,
                "PRAGMA user_version=" + RecordFile.migrations().size(), schema);
    }

    /// Found by the fuzzer: an entry of the schema that goes round in a circle of pages, up to the longest value allowed.
    private void circle() throws IOException {
        try (InputStream found = BackupTarget.class.getResourceAsStream("/fuzz/backup-circle.gbvault")) {
            originals.add(found.readAllBytes());
        }
    }

    private void keep(String... changes) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String change : changes) {
                statement.executeUpdate(change);
            }
        }
        originals.add(Files.readAllBytes(file));
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public List<byte[]> originals() {
        return List.copyOf(originals);
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws Exception {
        Files.write(file, bytes);
        // Both take the same way in, and opening is what takes the time.
        if (Arrays.hashCode(bytes) % 4 == 0) {
            ward.lookAtCopy(file, Optional.empty());
        }
        boolean first = bytes.length > VERSION_AT + 3 && bytes[VERSION_AT + 3] == FirstFormat.VERSION;
        Rehearsal.stamp(file, first ? ofFirst : ofPresent, (id, plain) -> { });
    }
}
