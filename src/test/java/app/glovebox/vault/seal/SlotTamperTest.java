package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.custody.SlotKind;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.store.StoreException.Kind;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What someone can do to the slots who holds the file and no key.
class SlotTamperTest {
    private static final int CORE = 23;
    private static final int PASSWORD_LENGTH = 121;
    private static final int RECOVERY_LENGTH = 109;
    private static final int PASSWORD_AT = CORE + 1;
    private static final int RECOVERY_AT = PASSWORD_AT + 3 + PASSWORD_LENGTH;
    private final SealFixture fixture = new SealFixture();
    private final SecretBytes words = SecretBytes.random(32);
    private VaultHeader header;
    private VaultKeys keys;

    @TempDir
    private Path folder;

    @BeforeEach
    void makeAHeaderWithBothSlots() {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        keys = made.keys();
        header = made.header().withRecovery(words, keys);
    }

    @Test
    void bothSlotsGiveTheSameKeys() throws Exception {
        VaultHeader read = VaultHeader.parse(header.bytes());
        assertEquals(keys, read.unlock(fixture.key()).orElseThrow().keys());
        assertEquals(keys, read.recover(words).orElseThrow().keys());
        assertEquals(List.of(SlotKind.PASSWORD, SlotKind.RECOVERY), List.copyOf(read.slots().values()));
        assertTrue(read.recover(fixture.key()).isEmpty());
        assertTrue(read.unlock(words).isEmpty());
    }

    @Test
    void everyBitOfTheHeaderCountsThroughEitherSlot() {
        byte[] whole = header.bytes();
        for (int bit = 0; bit < whole.length * Byte.SIZE; bit++) {
            byte[] changed = whole.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertFalse(opens(changed, true), "bit " + bit + " through the password");
            assertFalse(opens(changed, false), "bit " + bit + " through the words");
        }
        assertTrue(opens(whole, true));
        assertTrue(opens(whole, false));
    }

    @Test
    void aSlotOfAnotherVaultOpensNothingHere() {
        VaultHeader.Made other = VaultHeader.make(SealFixture.SPEC, fixture.key());
        byte[] foreign = other.header().withRecovery(words, other.keys()).bytes();
        byte[] mixed = header.bytes();
        System.arraycopy(foreign, RECOVERY_AT, mixed, RECOVERY_AT, 3 + RECOVERY_LENGTH);
        assertFalse(opens(mixed, false));
        assertFalse(opens(mixed, true), "the header's code covers every slot");
        byte[] swapped = header.bytes();
        System.arraycopy(foreign, PASSWORD_AT, swapped, PASSWORD_AT, 3 + PASSWORD_LENGTH);
        assertFalse(opens(swapped, true));
        assertFalse(opens(swapped, false));
    }

    @Test
    void aSlotCutOutOrDoubledIsNoHeaderOfThisVault() {
        byte[] whole = header.bytes();
        ByteBuffer cut = ByteBuffer.allocate(whole.length - 3 - RECOVERY_LENGTH).put(whole, 0, RECOVERY_AT)
                .put(header.mac());
        cut.put(CORE, (byte) 1);
        assertFalse(opens(cut.array(), true));
        ByteBuffer doubled = ByteBuffer.allocate(whole.length + 3 + RECOVERY_LENGTH)
                .put(whole, 0, whole.length - HmacSha256.LENGTH).put(whole, RECOVERY_AT, 3 + RECOVERY_LENGTH)
                .put(header.mac());
        doubled.put(CORE, (byte) 3);
        assertEquals(Kind.DAMAGED,
                assertThrows(StoreException.class, () -> VaultHeader.parse(doubled.array())).kind());
    }

    @Test
    void aSlotOfALaterVersionIsKeptByteForByte() throws Exception {
        byte[] body = SecretBytes.random(77).open();
        byte[] whole = header.bytes();
        ByteBuffer longer = ByteBuffer.allocate(whole.length + 3 + body.length).put(whole, 0, RECOVERY_AT)
                .put((byte) 9).putShort((short) body.length).put(body)
                .put(whole, RECOVERY_AT, 3 + RECOVERY_LENGTH);
        longer.put(CORE, (byte) 3);
        longer.put(HmacSha256.of(keys.header(), Arrays.copyOf(longer.array(), longer.position())));
        VaultHeader read = VaultHeader.parse(longer.array());
        assertEquals(2, read.slots().size());
        try (SecretBytes others = SecretBytes.random(32)) {
            byte[] changed = read.withRecovery(others, keys).bytes();
            assertArrayEquals(body, Arrays.copyOfRange(changed, RECOVERY_AT + 3, RECOVERY_AT + 3 + body.length));
            assertTrue(VaultHeader.parse(changed).recover(others).isPresent());
            assertTrue(VaultHeader.parse(changed).recover(words).isEmpty());
        }
    }

    @Test
    void anOldHeaderPutBackDoesNotFitTheSetAnyMore() throws Exception {
        Path vault = folder.resolve("a.vault");
        try (RecordFile file = fixture.create(vault)) {
            file.write(transaction -> transaction.add(SealFixture.bytes("record")));
        }
        Path old = SealFixture.copy(vault, folder.resolve("old.vault"));
        try (RecordFile file = fixture.open(vault)) {
            file.write((known, open) -> known.withRecovery(words, open), transaction -> null);
        }
        assertEquals(1, fixture.contents(vault).size());
        SealFixture.tamper(vault, statement -> {
            statement.execute("ATTACH '" + old + "' AS old");
            statement.execute("UPDATE head SET v=(SELECT v FROM old.head WHERE k='vault') WHERE k='vault'");
        });
        assertEquals(Kind.DAMAGED, assertThrows(StoreException.class, () -> fixture.open(vault)).kind());
    }

    @Test
    void aChangeThatFailsHalfWayLeavesTheOldSlots() throws Exception {
        Path vault = folder.resolve("half.vault");
        try (RecordFile file = fixture.create(vault)) {
            VaultHeader before = file.header();
            assertThrows(ArithmeticException.class, () -> file.write((known, open) -> known.withRecovery(words, open),
                    transaction -> {
                        transaction.add(SealFixture.bytes("lost"));
                        throw new ArithmeticException("bug");
                    }));
            assertEquals(before.slots(), file.header().slots());
            file.write(transaction -> transaction.add(SealFixture.bytes("still writable")));
        }
        assertEquals(List.of("still writable"), List.copyOf(fixture.contents(vault).values()));
        assertTrue(recovered(vault).isEmpty());
    }

    /// Power lost while the change is written: the log is torn anywhere, header and set row come or go together.
    @Test
    void aChangeCutAnywhereLeavesTheOldOrTheNewHeaderWhole() throws Exception {
        Path vault = folder.resolve("torn.vault");
        Path copy = folder.resolve("copy.vault");
        Set<Integer> slotsSeen = new HashSet<>();
        try (RecordFile file = fixture.create(vault)) {
            file.write(transaction -> transaction.add(SealFixture.bytes("record")));
            int before = (int) Files.size(Path.of(vault + "-wal"));
            file.write((known, open) -> known.withRecovery(words, open),
                    transaction -> transaction.add(SealFixture.bytes("slot notes")));
            byte[] log = Files.readAllBytes(Path.of(vault + "-wal"));
            for (int length = before; length <= log.length; length += length + 97 > log.length
                    && length < log.length ? log.length - length : 97) {
                SealFixture.copy(vault, copy);
                Files.write(Path.of(copy + "-wal"), Arrays.copyOf(log, length));
                int records = fixture.contents(copy).size();
                assertEquals(records == 2, recovered(copy).isPresent(), "cut at " + length);
                slotsSeen.add(records);
            }
        }
        assertEquals(Set.of(1, 2), slotsSeen);
    }

    @Test
    void aCopyUnderAnotherKeyIsALaterStateOfTheSameRecords() throws Exception {
        Path vault = folder.resolve("old.vault");
        Path copy = folder.resolve("new.vault");
        try (SecretBytes other = SecretBytes.random(32); RecordFile file = fixture.create(vault)) {
            RecordId id = file.write(transaction -> transaction.add(SealFixture.bytes("one")));
            file.write(transaction -> transaction.put(id, SealFixture.bytes("two")));
            VaultHeader.Made made = file.header().renewed(SealFixture.SPEC, other);
            try (Database database = SealFixture.database(copy)) {
                new NewFile(database, made.header(), made.keys(), SealFixture.RULES).copyOf(file, (same, plain) -> { });
                assertArrayEquals(file.header().vaultId(), made.header().vaultId());
                assertNotEquals(made.keys().vault(),
                        file.header().unlock(fixture.key()).orElseThrow().keys().vault());
                RecordFile copied = RecordFile.open(database, made.header(), made.keys(), SealFixture.RULES,
                        (same, plain) -> { });
                copied.check().finish((same, plain) -> {
                    assertEquals(id, same);
                    assertArrayEquals(SealFixture.bytes("two"), plain);
                });
                copied.close();
            }
            try (Database database = SealFixture.database(copy)) {
                assertTrue(VaultHeader.read(database).unlock(fixture.key()).isEmpty());
                assertTrue(VaultHeader.read(database).unlock(other).isPresent());
            }
        }
    }

    private Optional<VaultHeader.Unlocked> recovered(Path path) throws StoreException {
        try (Database database = SealFixture.database(path)) {
            return VaultHeader.read(database).recover(words);
        }
    }

    private boolean opens(byte[] bytes, boolean password) {
        try {
            VaultHeader changed = VaultHeader.parse(bytes);
            return (password ? changed.unlock(fixture.key()) : changed.recover(words)).map(opened -> {
                opened.keys().close();
                return true;
            }).orElse(false);
        } catch (StoreException refused) {
            return false;
        }
    }
}
