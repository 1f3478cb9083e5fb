package app.glovebox.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.store.StoreException.Kind;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final int OURS = 0x1234;
    private static final Migration FIRST = new Migration(1, "CREATE TABLE note (id INTEGER PRIMARY KEY, body BLOB);");
    private static final Migration SECOND = new Migration(2, "ALTER TABLE note ADD COLUMN seen INTEGER DEFAULT 0;"
            + "CREATE TABLE tag (name TEXT)");

    @TempDir
    private Path folder;

    @Test
    void keepsWhatWasWritten() throws Exception {
        Path file = filled("kept.db", 3);
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            assertEquals(3, count(database));
        }
    }

    @Test
    void makesFilesForTheOwnerOnly() throws Exception {
        Path file = folder.resolve("private.db");
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            insert(database, 1);
            for (Path each : besides(file)) {
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(each)));
            }
            assertEquals(List.of("private.db", "private.db-wal"), names(file), "no shared memory file");
        }
        assertEquals(List.of("private.db"), names(file));
    }

    /// As somebody might make them to keep the program reading.
    @Test
    void refusesASchemaWithoutEnd() throws Exception {
        Path file = folder.resolve("many.db");
        try (Connection plain = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = plain.createStatement()) {
            statement.execute("PRAGMA application_id=" + OURS);
            statement.execute("PRAGMA user_version=1");
            plain.setAutoCommit(false);
            for (int table = 0; table < 2_000; table++) {
                statement.execute("CREATE TABLE note" + table + " (id)");
            }
            plain.commit();
        }
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class,
                () -> Database.openFrozen(file, OURS, 1).close()).kind());
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class,
                () -> Database.open(file, OURS, List.of(FIRST)).close()).kind());
    }

    /// SQLite would follow the circle before it says so: without an answer, where the pages on the way have several children.
    @Test
    void refusesASchemaThatGoesRoundInACircle() throws Exception {
        Path file = filled("circle.db", 1);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int root = 100;
        bytes.put(root, (byte) 0x05).putShort(root + 3, (short) 1).putInt(root + 8, 1).putShort(root + 12, (short) 200)
                .putInt(200, 1);
        Files.write(file, bytes.array());
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class,
                () -> Database.openFrozen(file, OURS, 1).close()).kind());
    }

    @Test
    void refusesAnEntryOfTheSchemaLongerThanTheFile() throws Exception {
        Path file = filled("long.db", 1);
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        int cell = Short.toUnsignedInt(bytes.getShort(108));
        for (int at = 0; at < 4; at++) {
            bytes.put(cell + at, (byte) 0xff);
        }
        Files.write(file, bytes.array());
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class,
                () -> Database.openFrozen(file, OURS, 1).close()).kind());
    }

    @Test
    void takesAPathWithDriverSyntaxForAPath() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("a?cache=shared&mode=memory #%20ü"));
        Path file = odd.resolve("odd.db?journal_mode=OFF");
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            insert(database, 2);
            assertEquals("wal", ask(database, "PRAGMA journal_mode"));
        }
        assertEquals(List.of(file.getFileName().toString()), names(file));
        try (Database database = Database.openExisting(file, OURS, List.of(FIRST))) {
            assertEquals(2, count(database));
        }
    }

    @Test
    void runsWithTheSettingsPromised() throws Exception {
        try (Database database = Database.open(folder.resolve("set.db"), OURS, List.of(FIRST))) {
            assertEquals("wal", ask(database, "PRAGMA journal_mode"));
            assertEquals("2", ask(database, "PRAGMA synchronous"));
            assertEquals("exclusive", ask(database, "PRAGMA locking_mode"));
            assertEquals("2", ask(database, "PRAGMA temp_store"));
            assertEquals("1", ask(database, "PRAGMA secure_delete"));
            assertEquals("1", ask(database, "PRAGMA cell_size_check"));
            assertEquals("0", ask(database, "PRAGMA trusted_schema"));
            assertEquals("1", ask(database, "PRAGMA foreign_keys"));
            assertThrows(StoreException.class, () -> ask(database, "SELECT load_extension('x')"));
            assertThrows(StoreException.class, () -> ask(database, "ATTACH ':memory:' AS other"));
        }
    }

    @Test
    void migratesStepByStepAndKeepsTheRows() throws Exception {
        Path file = filled("old.db", 3);
        try (Database database = Database.open(file, OURS, List.of(FIRST, SECOND))) {
            assertEquals(3, count(database));
            assertEquals("0", ask(database, "SELECT max(seen) FROM note"));
            assertEquals("2", ask(database, "PRAGMA user_version"));
        }
    }

    @Test
    void aMigrationThatFailsLeavesTheOldSchemaWhole() throws Exception {
        Path file = filled("half.db", 3);
        Migration broken = new Migration(2, "CREATE TABLE tag (name TEXT); CREATE TABLE note (twice TEXT)");
        Migration late = new Migration(3, "CREATE TABLE never (id INTEGER)");
        assertThrows(StoreException.class, () -> Database.open(file, OURS, List.of(FIRST, broken, late)));
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            assertEquals(3, count(database));
            assertEquals("1", ask(database, "PRAGMA user_version"));
            assertEquals("0", ask(database, "SELECT count(*) FROM sqlite_schema WHERE name='tag'"));
        }
    }

    @Test
    void aFirstMigrationThatFailsCanBeTriedAgain() throws Exception {
        Path file = folder.resolve("again.db");
        Migration broken = new Migration(1, "CREATE TABLE note (id INTEGER); nonsense");
        assertThrows(StoreException.class, () -> Database.open(file, OURS, List.of(broken)));
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            assertEquals(0, count(database));
        }
    }

    /// The header must tell version and owner before the first checkpoint, or a killed program disowns its own file.
    @Test
    void knowsAFileAgainThatWasNeverClosed() throws Exception {
        Path file = folder.resolve("killed.db");
        Path copy = folder.resolve("copy.db");
        try (Database database = Database.open(file, OURS, List.of(FIRST, SECOND))) {
            insert(database, 5);
            assertEquals(2, FileHeader.read(file).userVersion());
            assertEquals(OURS, FileHeader.read(file).applicationId());
            Files.copy(file, copy);
            Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
        }
        try (Database database = Database.openExisting(copy, OURS, List.of(FIRST, SECOND))) {
            assertEquals(5, count(database));
        }
    }

    @Test
    void refusesAForeignFileUntouched() throws Exception {
        Path file = filled("foreign.db", 3);
        refusedUntouched(file, Kind.FOREIGN, OURS + 1, List.of(FIRST));
    }

    @Test
    void refusesAFileWithoutSqliteUntouched() throws Exception {
        Path file = folder.resolve("text.db");
        Files.writeString(file, "dear diary ".repeat(1_000));
        refusedUntouched(file, Kind.NOT_A_DATABASE, OURS, List.of(FIRST));
    }

    @Test
    void refusesANewerFileUntouched() throws Exception {
        Path file = folder.resolve("newer.db");
        Database.open(file, OURS, List.of(FIRST, SECOND)).close();
        refusedUntouched(file, Kind.NEWER_VERSION, OURS, List.of(FIRST));
    }

    /// Killed right after the newer program migrated: the truth must not lie in the log only.
    @Test
    void refusesANewerFileWithItsLogUntouched() throws Exception {
        Path file = folder.resolve("newer.db");
        Path copy = folder.resolve("newer-copy.db");
        try (Database database = Database.open(file, OURS, List.of(FIRST, SECOND))) {
            insert(database, 1);
            Files.copy(file, copy);
            Files.copy(Path.of(file + "-wal"), Path.of(copy + "-wal"));
        }
        refusedUntouched(copy, Kind.NEWER_VERSION, OURS, List.of(FIRST));
    }

    @Test
    void refusesACutFileUntouchedWhereverItIsCut() throws Exception {
        Path file = filled("whole.db", 500);
        byte[] whole = Files.readAllBytes(file);
        Path cut = folder.resolve("cut.db");
        for (int length : new int[] {1, 15, 16, 99, 100, 4_095, 4_096, whole.length / 2, whole.length - 1}) {
            Files.write(cut, Arrays.copyOf(whole, length));
            refusedUntouched(cut, Kind.DAMAGED, OURS, List.of(FIRST));
        }
    }

    @Test
    void refusesAFileThatLostItsVersion() throws Exception {
        Path file = filled("zero.db", 1);
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer.wrap(bytes).putInt(60, 0);
        Files.write(file, bytes);
        refusedUntouched(file, Kind.DAMAGED, OURS, List.of(FIRST));
    }

    @Test
    void makesNoFileWhereOneMustExist() throws Exception {
        Path file = folder.resolve("missing.db");
        assertEquals(Kind.UNREADABLE, refused(() -> Database.openExisting(file, OURS, List.of(FIRST))));
        assertEquals(List.of(), names(file));
        Files.createFile(file);
        assertEquals(Kind.NOT_A_DATABASE, refused(() -> Database.openExisting(file, OURS, List.of(FIRST))));
        assertEquals(0, Files.size(file));
    }

    @Test
    void aSecondOpenerIsToldThatItIsBusy() throws Exception {
        Path file = filled("shared.db", 3);
        try (Database first = Database.open(file, OURS, List.of(FIRST))) {
            assertEquals(Kind.BUSY, refused(() -> Database.open(file, OURS, List.of(FIRST))));
            assertEquals(3, count(first));
            assertEquals(List.of("shared.db", "shared.db-wal"), names(file), "no shared memory file");
        }
    }

    @Test
    void aFullDiskUndoesTheTransactionAndSaysSo() throws Exception {
        try (Database database = Database.open(folder.resolve("full.db"), OURS, List.of(FIRST))) {
            insert(database, 3);
            ask(database, "PRAGMA max_page_count=10");
            assertEquals(Kind.FULL, refused(() -> insert(database, 1_000)));
            assertEquals(3, count(database));
            ask(database, "PRAGMA max_page_count=100000");
            insert(database, 1_000);
            assertEquals(1_003, count(database));
        }
    }

    @Test
    void aBugOrARefusalInsideUndoesTheTransaction() throws Exception {
        try (Database database = Database.open(folder.resolve("undo.db"), OURS, List.of(FIRST))) {
            assertThrows(ArithmeticException.class, () -> database.write(connection -> {
                put(connection, 1);
                throw new ArithmeticException("bug");
            }));
            assertEquals(Kind.DAMAGED, refused(() -> database.write(connection -> {
                put(connection, 1);
                throw new StoreException(Kind.DAMAGED, null);
            })));
            assertEquals(0, count(database));
        }
    }

    @Test
    void aDamagedPageIsDamage() throws Exception {
        Path file = filled("page.db", 500);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4_096; i < 3 * 4_096; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        assertEquals(Kind.DAMAGED, refused(() -> {
            try (Database database = Database.open(file, OURS, List.of(FIRST))) {
                ask(database, "SELECT sum(length(body)) FROM note");
            }
        }));
    }

    private void refusedUntouched(Path file, Kind kind, int id, List<Migration> known) throws Exception {
        byte[] before = Files.readAllBytes(file);
        List<String> names = names(file);
        assertEquals(kind, refused(() -> Database.open(file, id, known)));
        assertEquals(kind, refused(() -> Database.openExisting(file, id, known)));
        assertArrayEquals(before, Files.readAllBytes(file));
        assertEquals(names, names(file), "nothing made or removed beside it");
    }

    private interface Attempt {
        void run() throws StoreException, IOException;
    }

    private static Kind refused(Attempt attempt) {
        return assertThrows(StoreException.class, attempt::run).kind();
    }

    private Path filled(String name, int rows) throws StoreException {
        Path file = folder.resolve(name);
        try (Database database = Database.open(file, OURS, List.of(FIRST))) {
            insert(database, rows);
        }
        return file;
    }

    private static void insert(Database database, int rows) throws StoreException {
        database.write(connection -> {
            put(connection, rows);
            return null;
        });
    }

    private static void put(Connection connection, int rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO note(body) VALUES(?)")) {
            for (int i = 0; i < rows; i++) {
                insert.setBytes(1, "note ".repeat(40).getBytes(StandardCharsets.US_ASCII));
                insert.executeUpdate();
            }
        }
    }

    private static int count(Database database) throws StoreException {
        return Integer.parseInt(ask(database, "SELECT count(*) FROM note"));
    }

    private static String ask(Database database, String sql) throws StoreException {
        return database.read(connection -> {
            try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
                return row.next() ? row.getString(1) : null;
            }
        });
    }

    private static List<Path> besides(Path file) throws IOException {
        try (Stream<Path> all = Files.list(file.getParent())) {
            return all.filter(path -> path.getFileName().toString().startsWith(file.getFileName().toString()))
                    .sorted().toList();
        }
    }

    private static List<String> names(Path file) throws IOException {
        assertTrue(Files.isDirectory(file.getParent()));
        return besides(file).stream().map(path -> path.getFileName().toString()).toList();
    }
}
