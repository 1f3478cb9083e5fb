package app.glovebox.vault.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// A bucket is a sorted map that happens to lie in one array.
class BucketTest {
    private static final long NUMBER = 5;

    @Test
    void keepsWhatASortedMapKeepsAndInItsOrder() throws Exception {
        long seed = Long.getLong("glovebox.seed", System.nanoTime());
        System.out.println("BucketTest seed " + seed);
        Random random = new Random(seed);
        Bucket bucket = Bucket.empty(NUMBER);
        TreeMap<RecordId, Mark> expected = new TreeMap<>();
        for (int i = 0; i < 5_000; i++) {
            // Two names of one number, one of them with a scatter below zero.
            RecordId id = new RecordId(NUMBER * Buckets.SIZE + random.nextInt(Buckets.SIZE), random.nextInt(2) - 1);
            if (random.nextInt(5) < 2) {
                bucket.remove(id);
                expected.remove(id);
            } else {
                Mark mark = new Mark(random.nextLong(), random.nextInt(), random.nextLong(), random.nextLong());
                bucket.put(id, mark);
                expected.put(id, mark);
            }
            assertEquals(expected.get(id), bucket.get(id));
        }
        assertEquals(expected.size(), bucket.size());
        assertArrayEquals(sealedForm(expected), bucket.bytes());
        Bucket again = Bucket.of(NUMBER, bucket.bytes());
        expected.forEach((id, mark) -> assertEquals(mark, again.get(id)));
    }

    @Test
    void refusesMarksOutOfOrderTwiceOrOfAnotherBucket() {
        RecordId first = new RecordId(NUMBER * Buckets.SIZE, 1);
        RecordId second = new RecordId(NUMBER * Buckets.SIZE + 1, 0);
        for (List<RecordId> wrong : List.of(List.of(second, first), List.of(first, first),
                List.of(new RecordId((NUMBER + 1) * Buckets.SIZE, 1)))) {
            ByteBuffer out = ByteBuffer.allocate(wrong.size() * 37);
            wrong.forEach(id -> entry(out, id, new Mark(1, 1, 2, 3)));
            assertThrows(StoreException.class, () -> Bucket.of(NUMBER, out.array()));
        }
    }

    @Test
    void knowsNoRecordFromElsewhere() {
        Bucket bucket = Bucket.empty(NUMBER);
        for (int i = 0; i < Buckets.SIZE; i++) {
            bucket.put(new RecordId(NUMBER * Buckets.SIZE + i, i), new Mark(1, 1, 2, 3));
        }
        for (long number : new long[] {0, 1, Buckets.SIZE, (NUMBER + 1) * Buckets.SIZE, Integer.MAX_VALUE, 1L << 32,
                Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + (NUMBER * Buckets.SIZE << 1), -1, -1L << 32}) {
            assertNull(bucket.get(new RecordId(number, 0)), Long.toString(number));
        }
    }

    @Test
    void aCopyDoesNotChangeWithTheBucket() {
        RecordId id = new RecordId(NUMBER * Buckets.SIZE + 7, 7);
        Bucket bucket = Bucket.empty(NUMBER);
        bucket.put(id, new Mark(1, 1, 2, 3));
        Bucket copy = bucket.copy();
        bucket.put(id, new Mark(2, 1, 4, 5));
        bucket.remove(id);
        assertNull(bucket.get(id));
        assertEquals(new Mark(1, 1, 2, 3), copy.get(id));
    }

    /// The form of format 2, written out once more.
    private static byte[] sealedForm(TreeMap<RecordId, Mark> marks) {
        ByteBuffer out = ByteBuffer.allocate(marks.size() * 37);
        marks.forEach((id, mark) -> entry(out, id, mark));
        return out.array();
    }

    private static void entry(ByteBuffer out, RecordId id, Mark mark) {
        out.put((byte) (id.number() - NUMBER * Buckets.SIZE)).putLong(id.scatter()).putLong(mark.version())
                .putInt(mark.key()).putLong(mark.tagHigh()).putLong(mark.tagLow());
    }
}
