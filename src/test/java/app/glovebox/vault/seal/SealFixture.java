package app.glovebox.vault.seal;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/// A vault file below its meaning: made, opened, and tampered with as someone would who has the file and no key.
public final class SealFixture {
    private static final byte[] EARLY = bytes("early");
    static final KdfSpec SPEC = KdfSpec.fresh(new KdfCost(64, 1, 1));
    /// What these tests want early, like the text itself begins.
    static final Rules RULES = rules(1L << 31);
    private final SecretBytes key = SecretBytes.random(32);

    /// A change someone makes to the file with SQL.
    interface Tampering {
        void apply(Statement statement) throws SQLException;
    }

    RecordFile create(Path path) throws StoreException {
        VaultHeader.Made made = VaultHeader.make(SPEC, key);
        return new NewFile(database(path), made.header(), made.keys(), RULES).empty();
    }

    RecordFile open(Path path) throws StoreException {
        return open(path, (id, plain) -> { }, RULES);
    }

    /// Makes the first page of records name one row in the place of another. Source: SQLite's file format, B-tree pages.
    static Path twice(Path path, int row, int instead) throws IOException, SQLException {
        int root;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name='rec'")) {
            root = found.getInt(1);
        }
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(path));
        int page = (root - 1) * Short.toUnsignedInt(file.getShort(16));
        if (file.get(page) != 10 || file.getShort(page + 3) <= Math.max(row, instead)) {
            throw new IOException("not a leaf with as many rows");
        }
        file.putShort(page + 8 + 2 * instead, file.getShort(page + 8 + 2 * row));
        return Files.write(path, file.array());
    }

    static Rules rules(long limit) {
        // By the first bytes, as the program does: reading all of them as text cost more than sealing them.
        return new Rules(plain -> plain.length >= EARLY.length
                && Arrays.equals(plain, 0, EARLY.length, EARLY, 0, EARLY.length), limit);
    }

    /// Opened, and not a record checked but the early ones.
    RecordFile openUnchecked(Path path, RecordFile.Visitor early) throws StoreException {
        Database database = database(path);
        try {
            VaultHeader header = VaultHeader.read(database);
            return RecordFile.open(database, header, header.unlock(key).orElseThrow().keys(), RULES, early);
        } catch (StoreException refused) {
            database.close();
            throw refused;
        }
    }

    RecordFile open(Path path, RecordFile.Visitor visitor, Rules rules) throws StoreException {
        Database database = database(path);
        try {
            VaultHeader header = VaultHeader.read(database);
            RecordFile file = RecordFile.open(database, header, header.unlock(key).orElseThrow().keys(), rules,
                    (id, plain) -> { });
            file.check().finish(visitor);
            return file;
        } catch (StoreException refused) {
            database.close();
            throw refused;
        }
    }

    /// What is in the file, by id; fails as opening does.
    Map<RecordId, String> contents(Path path) throws StoreException {
        Map<RecordId, String> found = new TreeMap<>();
        open(path, (id, plain) -> found.put(id, new String(plain, StandardCharsets.UTF_8)), RULES)
                .close();
        return found;
    }

    /// The key of the password slot.
    SecretBytes key() {
        return key;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Path copy(Path from, Path to) throws IOException {
        for (String suffix : new String[] {"", "-wal"}) {
            Path source = Path.of(from + suffix);
            Path target = Path.of(to + suffix);
            Files.deleteIfExists(target);
            if (Files.exists(source)) {
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }

    static void tamper(Path path, Tampering tampering) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement()) {
            tampering.apply(statement);
        }
    }

    static Database database(Path path) throws StoreException {
        return Database.open(path, RecordFile.APPLICATION_ID, RecordFile.migrations());
    }
}
