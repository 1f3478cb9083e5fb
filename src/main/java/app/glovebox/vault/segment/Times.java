package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A column of instants, each as its distance from a base: in the coarsest unit that loses nothing, as differences of
/// differences, since a car that reports at all reports regularly.
final class Times {
    private static final long[] UNITS = {1_000_000_000, 1_000_000, 1};
    private static final int WIDE = UNITS.length;
    /// Nanoseconds of a little less than 292 years fit into a long.
    private static final long MOST_SECONDS = 9_000_000_000L;

    private Times() {
    }

    /// @param bases as many as instants
    static void write(PayloadWriter out, List<Instant> instants, List<Instant> bases) {
        int unit = unit(instants, bases);
        out.octet(unit);
        long before = 0;
        long step = 0;
        for (int i = 0; i < instants.size(); i++) {
            if (unit == WIDE) {
                out.instant(instants.get(i), bases.get(i));
                continue;
            }
            long value = Duration.between(bases.get(i), instants.get(i)).toNanos() / UNITS[unit];
            out.integer(value - before - step);
            step = value - before;
            before = value;
        }
    }

    private static int unit(List<Instant> instants, List<Instant> bases) {
        int unit = 0;
        for (int i = 0; i < instants.size(); i++) {
            Duration distance = Duration.between(bases.get(i), instants.get(i));
            if (Math.abs(distance.getSeconds()) > MOST_SECONDS) {
                return WIDE;
            }
            while (distance.getNano() % UNITS[unit] != 0) {
                unit++;
            }
        }
        return unit;
    }

    static List<Instant> read(PayloadReader in, List<Instant> bases) throws StoreException {
        int unit = in.octet();
        if (unit > WIDE) {
            throw PayloadReader.damaged(null);
        }
        List<Instant> instants = new ArrayList<>();
        long value = 0;
        long step = 0;
        for (Instant base : bases) {
            if (unit == WIDE) {
                instants.add(in.instant(base));
                continue;
            }
            step += in.integer();
            value += step;
            try {
                instants.add(base.plusNanos(Math.multiplyExact(value, UNITS[unit])));
            } catch (ArithmeticException | DateTimeException beyond) {
                throw PayloadReader.damaged(beyond);
            }
        }
        return instants;
    }
}
