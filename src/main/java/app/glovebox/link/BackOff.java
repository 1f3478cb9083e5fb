package app.glovebox.link;

import java.time.Duration;
import java.util.random.RandomGenerator;

/// How long to wait after the n-th failure in a row: doubling from the least to the most, with jitter so that a Portal
/// coming back is not met by everybody at once. Used by one thread.
final class BackOff {
    private static final double JITTER = 0.25;

    private final Pace pace;
    private final RandomGenerator random;
    private int failures;

    BackOff(Pace pace, RandomGenerator random) {
        this.pace = pace;
        this.random = random;
    }

    /// Another failure.
    ///
    /// @param asked the Portal's own wish, zero when it has none
    Duration next(Duration asked) {
        long step = pace.least().toMillis() << Math.min(failures, 20);
        failures++;
        Duration wait = step < pace.most().toMillis() ? jittered(step) : longest();
        return asked.compareTo(wait) > 0 ? asked : wait;
    }

    void reset() {
        failures = 0;
    }

    private Duration jittered(long step) {
        long millis = (long) (step * (1 - JITTER + 2 * JITTER * random.nextDouble()));
        return Duration.ofMillis(Math.clamp(millis, pace.least().toMillis(), pace.most().toMillis()));
    }

    /// In a long outage the jitter only lengthens: never more than one try in `most`.
    private Duration longest() {
        return Duration.ofMillis((long) (pace.most().toMillis() * (1 + JITTER * random.nextDouble() / 2)));
    }
}
