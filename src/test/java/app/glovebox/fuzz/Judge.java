package app.glovebox.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.HexFormat;

/// Holds a parser to its promise: it refuses what it does not like with its own checked exception, within a second and
/// 256 MB. Anything else is a finding.
public final class Judge {
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 256L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Target target;

    public Judge(Target target) {
        this.target = target;
    }

    /// Whether the parser refused these bytes.
    ///
    /// @throws AssertionError naming the input, if it did neither that nor parse them
    public boolean refuses(byte[] bytes) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        boolean refused = parsed(bytes);
        // Once may be a busy machine, or classes that were loaded.
        if (isTooMuch(allocated, begun) && isTooMuch(bytes) && isTooMuch(bytes)) {
            throw new AssertionError("too slow, or too much memory: " + named(bytes));
        }
        return refused;
    }

    private boolean isTooMuch(byte[] bytes) {
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        long begun = System.nanoTime();
        parsed(bytes);
        return isTooMuch(allocated, begun);
    }

    private static boolean isTooMuch(long allocated, long begun) {
        return System.nanoTime() - begun > LONGEST_NANOS
                || THREADS.getCurrentThreadAllocatedBytes() - allocated > MOST_BYTES;
    }

    private boolean parsed(byte[] bytes) {
        try {
            target.parse(bytes.clone());
            return false;
        } catch (Exception | StackOverflowError | OutOfMemoryError | AssertionError thrown) {
            if (target.refusal().isInstance(thrown)) {
                return true;
            }
            throw new AssertionError("uncaught: " + named(bytes), thrown);
        }
    }

    private String named(byte[] bytes) {
        return target.name() + ", input " + HexFormat.of().formatHex(bytes);
    }
}
