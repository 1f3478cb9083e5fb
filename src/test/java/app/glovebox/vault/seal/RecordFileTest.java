package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.store.StoreException.Kind;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {
    private final SealFixture fixture = new SealFixture();

    @TempDir
    private Path folder;

    @Test
    void remembersWhatWasAddedReplacedAndDeleted() throws Exception {
        Path path = folder.resolve("a.vault");
        RecordId[] ids = new RecordId[3];
        try (RecordFile file = fixture.create(path)) {
            file.write(transaction -> {
                for (int i = 0; i < ids.length; i++) {
                    ids[i] = transaction.add(SealFixture.bytes("record " + i));
                }
                return null;
            });
            file.write(transaction -> {
                transaction.replace(ids[0], SealFixture.bytes("changed"));
                transaction.delete(ids[1]);
                return null;
            });
        }
        assertEquals(Map.of(ids[0], "changed", ids[2], "record 2"), fixture.contents(path));
    }

    @Test
    void staysTrueOverAThousandRandomChanges() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("RecordFileTest seed " + seed);
        Random random = new Random(seed);
        Path path = folder.resolve("random.vault");
        Map<RecordId, String> expected = new HashMap<>();
        fixture.create(path).close();
        for (int round = 0; round < 20; round++) {
            try (RecordFile file = fixture.open(path)) {
                for (int commit = 0; commit < 5; commit++) {
                    file.write(transaction -> {
                        for (int i = 0; i < 10; i++) {
                            change(transaction, random, expected);
                        }
                        return null;
                    });
                }
            }
            assertEquals(expected, fixture.contents(path));
        }
    }

    private static void change(RecordTransaction transaction, Random random, Map<RecordId, String> expected)
            throws SQLException, StoreException {
        String text = "x".repeat(random.nextInt(2_000)) + random.nextInt();
        List<RecordId> ids = new ArrayList<>(expected.keySet());
        int dice = ids.isEmpty() ? 0 : random.nextInt(3);
        RecordId id = dice == 0 ? transaction.add(SealFixture.bytes(text)) : ids.get(random.nextInt(ids.size()));
        if (dice == 2) {
            transaction.delete(id);
            expected.remove(id);
        } else {
            expected.put(id, text);
        }
        if (dice == 1) {
            transaction.replace(id, SealFixture.bytes(text));
        }
    }

    @Test
    void readsSingleRecordsAndAllOfThem() throws Exception {
        try (RecordFile file = fixture.create(folder.resolve("read.vault"))) {
            List<RecordId> ids = new ArrayList<>();
            file.write(transaction -> {
                for (int i = 0; i < 5; i++) {
                    ids.add(transaction.add(SealFixture.bytes("record " + i)));
                }
                return null;
            });
            List<String> read = new ArrayList<>();
            file.read(List.of(ids.get(3), ids.get(1)), (id, plain) -> read.add(text(plain)));
            assertEquals(List.of("record 3", "record 1"), read);
            read.clear();
            file.readAll((id, plain) -> read.add(text(plain)));
            assertEquals(List.of("record 0", "record 1", "record 2", "record 3", "record 4"), read);
        }
    }

    @Test
    void wipesPlainRecordsOnceTheyAreSealedOrShown() throws Exception {
        try (RecordFile file = fixture.create(folder.resolve("wipe.vault"))) {
            byte[] plain = SealFixture.bytes("secret");
            RecordId id = file.write(transaction -> transaction.add(plain));
            assertArrayEquals(new byte[6], plain);
            byte[][] shown = new byte[1][];
            file.read(List.of(id), (same, bytes) -> shown[0] = bytes);
            assertArrayEquals(new byte[6], shown[0]);
        }
    }

    @Test
    void whatFailsHalfWayHappenedNotAtAll() throws Exception {
        Path path = folder.resolve("half.vault");
        try (RecordFile file = fixture.create(path)) {
            RecordId kept = file.write(transaction -> transaction.add(SealFixture.bytes("kept")));
            assertThrows(ArithmeticException.class, () -> file.write(transaction -> {
                transaction.replace(kept, SealFixture.bytes("lost"));
                transaction.add(SealFixture.bytes("lost"));
                throw new ArithmeticException("bug");
            }));
            file.write(transaction -> {
                transaction.replace(kept, SealFixture.bytes("still writable"));
                return null;
            });
        }
        assertEquals(List.of("still writable"), List.copyOf(fixture.contents(path).values()));
    }

    @Test
    void aFullDiskLosesNothingThatWasThere() throws Exception {
        Path path = folder.resolve("full.vault");
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        Database database = SealFixture.database(path);
        try (RecordFile file = new NewFile(database, made.header(), made.keys(), SealFixture.RULES).empty()) {
            RecordId kept = file.write(transaction -> transaction.add(SealFixture.bytes("kept")));
            pragma(database, "max_page_count=12");
            StoreException refused = assertThrows(StoreException.class, () -> file.write(transaction -> {
                transaction.replace(kept, SealFixture.bytes("lost"));
                return transaction.add(new byte[200_000]);
            }));
            assertEquals(Kind.FULL, refused.kind());
            file.read(List.of(kept), (id, plain) -> assertEquals("kept", text(plain)));
            pragma(database, "max_page_count=100000");
            file.write(transaction -> transaction.add(new byte[200_000]));
        }
        assertEquals(2, fixture.contents(path).size());
    }

    @Test
    void isWholeWhenItsFilesAreCopiedAtAnyMoment() throws Exception {
        Path path = folder.resolve("live.vault");
        try (RecordFile file = fixture.create(path)) {
            for (int i = 1; i <= 15; i++) {
                String text = "commit " + i;
                file.write(transaction -> transaction.add(SealFixture.bytes(text)));
                Path copy = SealFixture.copy(path, folder.resolve("copy.vault"));
                assertTrue(Files.size(Path.of(copy + "-wal")) > 0, "the log is part of the truth");
                assertEquals(i, fixture.contents(copy).size());
            }
        }
    }

    @Test
    void aTornLogLosesTheLastCommitAndNoOther() throws Exception {
        Path path = folder.resolve("torn.vault");
        try (RecordFile file = fixture.create(path)) {
            file.write(transaction -> transaction.add(SealFixture.bytes("first")));
            Path log = Path.of(path + "-wal");
            long first = Files.size(log);
            file.write(transaction -> transaction.add(SealFixture.bytes("second")));
            byte[] whole = Files.readAllBytes(log);
            for (int length = (int) first; length < whole.length; length += 509) {
                Path copy = SealFixture.copy(path, folder.resolve("copy.vault"));
                Files.write(Path.of(copy + "-wal"), Arrays.copyOf(whole, length));
                assertEquals(List.of("first"), List.copyOf(fixture.contents(copy).values()), "cut at " + length);
            }
        }
    }

    @Test
    void anotherKeyOpensNothing() throws Exception {
        Path path = folder.resolve("key.vault");
        fixture.create(path).close();
        try (Database database = SealFixture.database(path); SecretBytes other = SecretBytes.random(32)) {
            assertTrue(VaultHeader.read(database).unlock(other).isEmpty());
        }
    }

    @Test
    void aKeyAtItsLimitIsFollowedByAnotherAndItsRecordsMoveOver() throws Exception {
        Path path = folder.resolve("limit.vault");
        Rules few = SealFixture.rules(60);
        fixture.create(path).close();
        Map<RecordId, String> expected = new HashMap<>();
        try (RecordFile file = fixture.open(path, (id, plain) -> { }, few)) {
            for (int i = 0; i < 20; i++) {
                String text = "record " + i;
                expected.put(file.write(transaction -> transaction.add(SealFixture.bytes(text))), text);
            }
            assertEquals(2, file.keys(), "60 seals are 20 commits and the making");
            Rotation rotation = new Rotation(file);
            assertTrue(rotation.left() > 10);
            while (!rotation.step()) {
                file.write(transaction -> null);
            }
            assertEquals(0, rotation.left());
        }
        assertEquals(expected, fixture.contents(path));
        try (RecordFile file = fixture.open(path, (id, plain) -> { }, few)) {
            assertEquals(1, file.keys());
            assertEquals(2, file.key());
        }
    }

    @Test
    void aRotationWipesTheOldKeyAndIsCompleteAfterAnyCut() throws Exception {
        Path path = folder.resolve("rotate.vault");
        Map<RecordId, String> expected = new HashMap<>();
        try (RecordFile file = fixture.create(path)) {
            for (int i = 0; i < 3 * Buckets.SIZE; i++) {
                String text = "record " + i;
                expected.put(file.write(transaction -> transaction.add(SealFixture.bytes(text))), text);
            }
            Rotation rotation = new Rotation(file);
            rotation.begin();
            assertEquals(expected.size(), rotation.left());
            rotation.step();
        }
        try (RecordFile file = fixture.open(path)) {
            Rotation rotation = new Rotation(file);
            assertEquals(2L * Buckets.SIZE, rotation.left(), "it goes on where it was");
            while (!rotation.step()) {
                assertTrue(rotation.isUnderWay());
            }
            assertEquals(1, file.keys());
        }
        assertEquals(expected, fixture.contents(path));
    }

    @Test
    void aSuiteOfALaterVersionIsRefusedAsNewer() throws Exception {
        Path path = folder.resolve("suite.vault");
        fixture.create(path).close();
        try (Database database = SealFixture.database(path);
                VaultKeys keys = VaultHeader.read(database).unlock(fixture.key()).orElseThrow().keys();
                SecretBytes other = SecretBytes.random(32)) {
            byte[] later = DataKeys.wrap(keys, VaultHeader.read(database).vaultId(), 1, (byte) 9, other);
            database.write(connection -> {
                HeadRows.putKey(connection, 1, later);
                return null;
            });
        }
        assertEquals(Kind.NEWER_VERSION, assertThrows(StoreException.class, () -> fixture.open(path)).kind());
    }

    @Test
    void openingShowsTheEarlyRecordsAndNoOther() throws Exception {
        Path path = folder.resolve("early.vault");
        try (RecordFile file = fixture.create(path)) {
            RecordId first = file.write(transaction -> transaction.add(SealFixture.bytes("early one")));
            RecordId second = file.write(transaction -> transaction.add(SealFixture.bytes("early two")));
            file.write(transaction -> transaction.add(SealFixture.bytes("late")));
            file.write(transaction -> transaction.put(first, SealFixture.bytes("early again")));
            file.write(transaction -> transaction.put(second, SealFixture.bytes("now late")));
        }
        List<String> shown = new ArrayList<>();
        fixture.openUnchecked(path, (id, plain) -> shown.add(text(plain))).close();
        assertEquals(List.of("early again"), shown);
    }

    @Test
    void wipesItsKeysWhenClosed() throws Exception {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        RecordFile file = new NewFile(SealFixture.database(folder.resolve("close.vault")), made.header(), made.keys(),
                SealFixture.RULES).empty();
        byte[] live = made.keys().set().open();
        file.close();
        file.close();
        assertArrayEquals(new byte[32], live);
        for (SecretBytes key : List.of(made.keys().vault(), made.keys().set(), made.keys().head(),
                made.keys().header())) {
            assertThrows(IllegalStateException.class, key::open);
        }
    }

    /// A cipher or a code in a field would outlive the lock with its key inside.
    @Test
    void noCipherLivesLongerThanATransaction() {
        Set<Class<?>> runs = Set.of(AesGcm.class, HmacSha256.class, Cipher.class, Mac.class, Sealing.class);
        for (Class<?> lasting : List.of(RecordFile.class, VaultHeader.class, VaultKeys.class, DataKeys.class,
                Buckets.class, SetCheck.class, Rotation.class)) {
            for (Field field : lasting.getDeclaredFields()) {
                assertFalse(runs.contains(field.getType()), lasting.getSimpleName() + "." + field.getName());
            }
        }
    }

    private static String text(byte[] plain) {
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static void pragma(Database database, String setting) throws StoreException {
        database.write(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("PRAGMA " + setting);
            }
        });
    }
}
