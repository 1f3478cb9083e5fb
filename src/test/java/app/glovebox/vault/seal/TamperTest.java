package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.HmacSha256;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.store.StoreException.Kind;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What someone can do who holds the file and no key, and SQL at hand. `old` is an earlier copy of the same vault,
/// `other` another vault under the same password.
class TamperTest {
    private final SealFixture fixture = new SealFixture();
    private final List<RecordId> ids = new ArrayList<>();
    private Path vault;
    private Path old;
    private Path other;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAVaultWithAPast() throws Exception {
        vault = folder.resolve("a.vault");
        other = folder.resolve("other.vault");
        try (RecordFile file = fixture.create(vault)) {
            for (int i = 0; i < 4; i++) {
                String text = "record " + i;
                ids.add(file.write(transaction -> transaction.add(SealFixture.bytes(text))));
            }
        }
        old = SealFixture.copy(vault, folder.resolve("old.vault"));
        try (RecordFile file = fixture.open(vault)) {
            file.write(transaction -> {
                transaction.replace(ids.get(0), SealFixture.bytes("RECORD 0"));
                transaction.delete(ids.get(3));
                return transaction.add(SealFixture.bytes("record 4"));
            });
        }
        try (RecordFile file = fixture.create(other)) {
            file.write(transaction -> transaction.add(SealFixture.bytes("record 0")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "DELETE FROM rec WHERE id=x'$1'",
        "DELETE FROM rec",
        "UPDATE rec SET ver=ver+1 WHERE id=x'$1'",
        "UPDATE rec SET sealed=(SELECT sealed FROM rec WHERE id=x'$2') WHERE id=x'$1'",
        "INSERT INTO rec SELECT randomblob(16),ver,sealed FROM rec WHERE id=x'$1'",
        "INSERT INTO rec VALUES(randomblob(16),1,randomblob(60))",
        "INSERT INTO rec SELECT * FROM old.rec WHERE id=x'$3'",
        "INSERT INTO rec SELECT * FROM other.rec",
        "UPDATE rec SET ver=1,sealed=(SELECT sealed FROM old.rec WHERE id=x'$0') WHERE id=x'$0'",
        "REPLACE INTO rec SELECT * FROM old.rec",
        "UPDATE head SET v=(SELECT v FROM old.head WHERE k='set') WHERE k='set'",
        "UPDATE head SET v=(SELECT v FROM other.head WHERE k='set') WHERE k='set'",
        "UPDATE head SET v=(SELECT v FROM other.head WHERE k='vault') WHERE k='vault'",
        "REPLACE INTO head SELECT * FROM other.head",
        "REPLACE INTO head SELECT * FROM other.head; DELETE FROM rec",
        "DELETE FROM head WHERE k='set'",
        "DELETE FROM head WHERE k='vault'",
        "UPDATE rec SET sealed=x'' WHERE id=x'$1'",
        "UPDATE rec SET sealed=substr(sealed,1,length(sealed)-1) WHERE id=x'$1'",
        "UPDATE rec SET sealed=substr(sealed,1,4)||x'02'||substr(sealed,6) WHERE id=x'$1'",
        "UPDATE rec SET sealed=x'00000002'||substr(sealed,5) WHERE id=x'$1'",
        "INSERT INTO rec VALUES(5,1,randomblob(60))",
        "INSERT INTO rec VALUES('text',1,randomblob(60))",
        "DELETE FROM bucket",
        "DELETE FROM bucket WHERE n=0",
        "UPDATE bucket SET ver=ver+1 WHERE n=0",
        "REPLACE INTO bucket SELECT * FROM old.bucket",
        "REPLACE INTO bucket SELECT * FROM other.bucket WHERE n=0",
        "INSERT INTO bucket SELECT 7,ver,sealed FROM bucket WHERE n=0",
        "UPDATE bucket SET sealed=x''",
        "UPDATE bucket SET sealed=substr(sealed,1,60)||x'00'||substr(sealed,62)",
        "REPLACE INTO rec SELECT * FROM old.rec; REPLACE INTO bucket SELECT * FROM old.bucket",
        "REPLACE INTO bucket SELECT * FROM old.bucket; REPLACE INTO head SELECT * FROM old.head",
        "DELETE FROM head WHERE k='key/1'",
        "INSERT INTO head SELECT 'key/2',v FROM head WHERE k='key/1'",
        "INSERT INTO head VALUES('key/x',randomblob(60))",
        "UPDATE head SET v=(SELECT v FROM other.head WHERE k='key/1') WHERE k='key/1'",
        "UPDATE head SET v=x'' WHERE k='key/1'",
        "DROP TABLE bucket",
        "UPDATE rec SET id=x'00' WHERE id=x'$1'",
        "UPDATE rec SET ver='text' WHERE id=x'$1'",
        "UPDATE head SET v=x'' WHERE k='set'",
        "UPDATE head SET v=x'' WHERE k='vault'",
        "ALTER TABLE rec RENAME TO records",
        "DROP TABLE head"})
    void isFoundAndLeavesTheFileAlone(String recipe) throws Exception {
        SealFixture.tamper(vault, statement -> {
            statement.execute("ATTACH '" + old + "' AS old");
            statement.execute("ATTACH '" + other + "' AS other");
            for (String sql : filled(recipe).split(";")) {
                statement.execute(sql);
            }
        });
        refused(Kind.DAMAGED);
    }

    /// The rows are all sealed and their number is right: one stands for its neighbour, too.
    @ParameterizedTest
    @CsvSource({"0,1", "1,0", "1,2", "2,1", "2,3", "3,2", "0,3", "3,0"})
    void aPageThatShowsOneRowTwiceInAnothersPlaceIsFound(int twice, int hidden) throws Exception {
        SealFixture.twice(vault, twice, hidden);
        refused(Kind.DAMAGED);
    }

    @Test
    void whatIsShownTwiceIsNotReadEither() throws Exception {
        try (RecordFile file = fixture.openUnchecked(SealFixture.twice(vault, 1, 2), (id, plain) -> { })) {
            assertEquals(Kind.DAMAGED, assertThrows(StoreException.class, () -> file.readAll((id, plain) -> { })).kind());
        }
    }

    @Test
    void aHeaderOfLaterFormatOrSuiteIsNewer() throws Exception {
        for (String bytes : List.of("substr(v,1,4)||x'0002'||substr(v,7)", "substr(v,1,6)||x'02'||substr(v,8)")) {
            Path copy = SealFixture.copy(vault, folder.resolve("copy.vault"));
            SealFixture.tamper(copy, statement ->
                    statement.execute("UPDATE head SET v=" + bytes + " WHERE k='vault'"));
            assertEquals(Kind.NEWER_VERSION, assertThrows(StoreException.class, () -> fixture.open(copy)).kind());
        }
    }

    /// After a password change the old password's header must not come back: the set row names its header.
    @Test
    void anotherValidHeaderDoesNotFitTheSet() throws Exception {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        try (Database database = SealFixture.database(folder.resolve("two.vault")); VaultKeys keys = made.keys()) {
            byte[] body = Arrays.copyOf(made.header().bytes(), made.header().bytes().length - HmacSha256.LENGTH);
            body[body.length - 1] ^= 1;
            byte[] mac = HmacSha256.of(keys.header(), body);
            VaultHeader earlier =
                    VaultHeader.parse(ByteBuffer.allocate(body.length + mac.length).put(body).put(mac).array());
            new NewFile(database, made.header(), keys, SealFixture.RULES).empty();
            RecordFile.open(database, made.header(), keys, SealFixture.RULES, (id, plain) -> { });
            assertEquals(Kind.DAMAGED, assertThrows(StoreException.class,
                    () -> RecordFile.open(database, earlier, keys, SealFixture.RULES, (id, plain) -> { })).kind());
        }
    }

    /// The root of the set must not be readable, or some hundred of them could be solved for a mixture of old records.
    @Test
    void theSetRowIsDifferentEachTimeAndTellsNothing() throws Exception {
        byte[] first = setRow(old);
        byte[] second = setRow(vault);
        int same = 0;
        for (int i = 13; i < first.length; i++) {
            same += first[i] == second[i] ? 1 : 0;
        }
        assertEquals(first.length, second.length);
        assertTrue(same < 10, same + " equal bytes");
    }

    @Test
    void anOldCopyOfTheWholeFileIsNotFound() throws Exception {
        assertEquals(4, fixture.contents(old).size(), "documented: only an anchor outside the file can tell");
    }

    @Test
    void everyByteOfTheHeaderCounts() throws Exception {
        byte[] header = headRow(vault, "vault");
        for (int i = 0; i < header.length; i++) {
            byte[] changed = header.clone();
            changed[i] ^= 1;
            boolean opened = opens(changed);
            assertFalse(opened, "byte " + i);
        }
        assertTrue(opens(header));
        assertFalse(opens(new byte[0]));
        assertFalse(opens(Arrays.copyOf(header, header.length - 1)));
        assertFalse(opens(Arrays.copyOf(header, header.length + 1)));
    }

    private boolean opens(byte[] header) {
        try {
            return VaultHeader.parse(header).unlock(fixture.key()).map(opened -> {
                opened.keys().close();
                return true;
            }).orElse(false);
        } catch (StoreException refused) {
            return false;
        }
    }

    private void refused(Kind kind) throws Exception {
        byte[] before = Files.readAllBytes(vault);
        assertEquals(kind, assertThrows(StoreException.class, () -> fixture.open(vault)).kind());
        assertArrayEquals(before, Files.readAllBytes(vault));
        assertFalse(Files.exists(Path.of(vault + "-wal")));
    }

    private String filled(String recipe) {
        String sql = recipe;
        for (int i = 0; i < ids.size(); i++) {
            sql = sql.replace("$" + i, HexFormat.of().formatHex(ids.get(i).bytes()));
        }
        return sql;
    }

    private static byte[] setRow(Path path) throws SQLException {
        return headRow(path, "set");
    }

    private static byte[] headRow(Path path, String key) throws SQLException {
        byte[][] row = new byte[1][];
        SealFixture.tamper(path, statement -> {
            try (var result = statement.executeQuery("SELECT v FROM head WHERE k='" + key + "'")) {
                row[0] = result.getBytes(1);
            }
        });
        return row[0];
    }
}
