package app.glovebox.sim.car;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Randomness without memory: each draw is derived from the seed, what it is for and a number (a day, a second).
/// Nothing about it has to be stored to resume a car.
final class Chance {
    // Named, so that the same seed means the same car on every Java release.
    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM =
            RandomGeneratorFactory.of("L64X128MixRandom");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private Chance() {
    }

    static RandomGenerator of(long seed, String purpose, long number) {
        return ALGORITHM.create(mix(mix(seed + purpose.hashCode() * GOLDEN) + number * GOLDEN));
    }

    /// One evenly spread number in [least, most).
    static double between(long seed, String purpose, long number, double least, double most) {
        return least + (most - least) * of(seed, purpose, number).nextDouble();
    }

    static boolean once(long seed, String purpose, long number, double probability) {
        return of(seed, purpose, number).nextDouble() < probability;
    }

    /// The finaliser of SplitMix64: neighbouring days and seeds share nothing.
    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
