package app.glovebox.vault.rig;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Feeds a parser with bytes that look almost right, from a seed it tells and takes (`glovebox.seed`).
public final class Mutator {
    private static final int COUNT = Integer.getInteger("glovebox.rig.fuzz", 20_000);
    private static final byte[] EDGES = {0, 1, (byte) 0x7f, (byte) 0x80, (byte) 0xff};

    private final Random random;
    private final long seed = Long.getLong("glovebox.seed", System.nanoTime());

    public Mutator() {
        random = new Random(seed);
    }

    /// Parses changed copies of the originals, as many as `glovebox.rig.fuzz` says.
    public void feed(Target target) {
        System.out.println("fuzz " + target.name() + " seed " + seed);
        Judge judge = new Judge(target);
        List<byte[]> originals = target.originals();
        long begun = System.nanoTime();
        int refused = 0;
        for (int i = 0; i < COUNT; i++) {
            byte[] bytes = originals.get(random.nextInt(originals.size()));
            for (int left = 1 + random.nextInt(4); left > 0; left--) {
                bytes = changed(bytes, originals);
            }
            try {
                refused += judge.refuses(bytes) ? 1 : 0;
            } catch (AssertionError found) {
                throw new AssertionError("seed " + seed, found);
            }
        }
        System.out.printf("fuzz %s: %,d inputs, %,d refused, %,d ms%n", target.name(), COUNT, refused,
                (System.nanoTime() - begun) / 1_000_000);
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
