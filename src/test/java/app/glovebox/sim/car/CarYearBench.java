package app.glovebox.sim.car;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// How long a simulated year takes: the median of five, and what it says.
class CarYearBench {
    private static final Instant BIRTH = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void livesAYear() {
        long[] nanos = new long[5];
        long[] values = {0};
        for (int i = 0; i < nanos.length; i++) {
            values[0] = 0;
            long start = System.nanoTime();
            new Car(1, BIRTH).liveTo(BIRTH.plus(Duration.ofDays(365)), moment -> values[0] += moment.size());
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf("| a simulated year of the Car | %d ms (median of 5), %d values |%n", nanos[2] / 1_000_000,
                values[0]);
    }
}
