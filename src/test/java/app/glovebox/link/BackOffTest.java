package app.glovebox.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final long seed = Long.getLong("seed", System.nanoTime());
    private final BackOff backOff = new BackOff(Pace.usual(), new Random(seed));

    @Test
    void growsFromOneSecondAndStaysAtAMinuteOrMore() {
        System.out.println("seed " + seed);
        for (int failure = 0; failure < 200; failure++) {
            long wait = backOff.next(Duration.ZERO).toMillis();
            double step = Math.min(60_000, 1_000 * Math.pow(2, failure));
            assertTrue(wait >= (step < 60_000 ? Math.max(1_000, step * 0.75) : 60_000), failure + ": " + wait);
            assertTrue(wait <= (step < 60_000 ? Math.min(60_000, step * 1.25) : 67_500), failure + ": " + wait);
        }
    }

    @Test
    void anHourWithoutPortalIsAtMostSixtySixTries() {
        long elapsed = 0;
        int tries = 0;
        while (elapsed < 3_600_000) {
            elapsed += backOff.next(Duration.ZERO).toMillis();
            tries++;
        }
        assertTrue(tries <= 66, tries + " tries");
    }

    @Test
    void beginsAnewAfterAReset() {
        for (int failure = 0; failure < 10; failure++) {
            backOff.next(Duration.ZERO);
        }
        backOff.reset();
        assertTrue(backOff.next(Duration.ZERO).toMillis() <= 1_250);
    }

    @Test
    void thePortalMayAskForMore() {
        assertEquals(Duration.ofSeconds(90), backOff.next(Duration.ofSeconds(90)));
    }
}
