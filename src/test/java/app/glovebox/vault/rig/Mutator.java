package app.glovebox.vault.rig;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/// Feeds a parser with bytes that look almost right. A parser refuses what it does not like with its own checked
/// exception, within a second and 256 MB; anything else fails.
public final class Mutator {
    private static final int COUNT = Integer.getInteger("glovebox.rig.fuzz", 20_000);
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final byte[] EDGES = {0, 1, (byte) 0x7f, (byte) 0x80, (byte) 0xff};

    /// What is tried.
    @FunctionalInterface
    public interface Parser {
        /// @throws Exception the parser's refusal, or a bug
        void parse(byte[] bytes) throws Exception;
    }

    private final Random random;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    public Mutator() {
        random = new Random(seed);
    }

    /// Parses changed copies of the originals, as many as `glovebox.rig.fuzz` says.
    public void feed(String name, List<byte[]> originals, Class<? extends Exception> refusal, Parser parser) {
        System.out.println("fuzz " + name + " seed " + seed);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] bytes = originals.get(random.nextInt(originals.size()));
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                bytes = changed(bytes, originals);
            }
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long begun = System.nanoTime();
            refused += refused(bytes, refusal, parser, name) ? 1 : 0;
            String where = name + ", seed " + seed + ", input " + HexFormat.of().formatHex(bytes);
            assertTrue(System.nanoTime() - begun < LONGEST_NANOS, "too slow: " + where);
            assertTrue(threads.getCurrentThreadAllocatedBytes() - allocated < MOST_BYTES, "too much memory: " + where);
        }
        System.out.printf("fuzz %s: %,d inputs, %,d refused%n", name, COUNT, refused);
    }

    private boolean refused(byte[] bytes, Class<? extends Exception> refusal, Parser parser, String name) {
        try {
            parser.parse(bytes.clone());
            return false;
        } catch (Exception | StackOverflowError | OutOfMemoryError thrown) {
            if (refusal.isInstance(thrown)) {
                return true;
            }
            throw new AssertionError(name + ", seed " + seed + ", input " + HexFormat.of().formatHex(bytes), thrown);
        }
    }

    private byte[] changed(byte[] bytes, List<byte[]> originals) {
        if (bytes.length == 0) {
            return new byte[] {(byte) random.nextInt()};
        }
        int at = random.nextInt(bytes.length);
        byte[] copy = bytes.clone();
        return switch (random.nextInt(8)) {
            case 0 -> flipped(copy, at);
            case 1 -> set(copy, at, EDGES[random.nextInt(EDGES.length)]);
            case 2 -> set(copy, at, (byte) random.nextInt());
            case 3 -> Arrays.copyOf(copy, at);
            case 4 -> joined(copy, 0, at, copy, Math.min(copy.length, at + 1 + random.nextInt(8)), copy.length);
            case 5 -> joined(copy, 0, at, copy, Math.max(0, at - random.nextInt(16)), copy.length);
            case 6 -> spliced(copy, at, originals.get(random.nextInt(originals.size())));
            default -> filled(copy, at);
        };
    }

    private byte[] flipped(byte[] bytes, int at) {
        return set(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
    }

    private static byte[] set(byte[] bytes, int at, byte value) {
        bytes[at] = value;
        return bytes;
    }

    /// A run of one edge value: long numbers and lengths live there.
    private byte[] filled(byte[] bytes, int at) {
        Arrays.fill(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(10)),
                EDGES[random.nextInt(EDGES.length)]);
        return bytes;
    }

    private byte[] spliced(byte[] bytes, int at, byte[] other) {
        int from = other.length == 0 ? 0 : random.nextInt(other.length);
        return joined(bytes, 0, at, other, from, other.length);
    }

    private static byte[] joined(byte[] first, int from, int to, byte[] second, int then, int end) {
        byte[] all = Arrays.copyOf(Arrays.copyOfRange(first, from, to), to - from + end - then);
        System.arraycopy(second, then, all, to - from, end - then);
        return all;
    }
}
