package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class CarTest {
    private static final Instant BIRTH = Instant.parse("2026-10-10T09:17:23.250Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final long SEED = Long.getLong("glovebox.seed", System.nanoTime());

    @Test
    void sameSeedGivesAByteIdenticalMonth() {
        assertArrayEquals(CarLog.of(7, BIRTH, MONTH).bytes(), CarLog.of(7, BIRTH, MONTH).bytes());
    }

    /// A change of behaviour that is meant changes this digest too; one that is not meant (another Java, another
    /// processor, a hash order) is found here.
    @Test
    void theMonthOfSeedSevenIsTheSameEverywhere() throws Exception {
        assertEquals("c1065ffb506d31b5126d9096f4cd0818d517e3945b917ba51ebf4376959e109a",
                CarLog.of(7, BIRTH, MONTH).digest());
    }

    @Test
    void anotherSeedLivesAnotherLife() {
        assertNotEquals(-1, Arrays.mismatch(CarLog.of(7, BIRTH, MONTH).bytes(), CarLog.of(8, BIRTH, MONTH).bytes()));
    }

    @Test
    void stepSizeDoesNotMatter() {
        byte[] once = CarLog.of(11, BIRTH, Duration.ofDays(9)).bytes();
        for (Duration step : new Duration[] {Duration.ofSeconds(1), Duration.ofMillis(59_700), Duration.ofDays(1)}) {
            CarLog log = new CarLog();
            Car car = new Car(11, BIRTH);
            for (Instant at = BIRTH; !at.isAfter(BIRTH.plus(Duration.ofDays(9))); at = at.plus(step)) {
                car.liveTo(at, log);
            }
            car.liveTo(BIRTH.plus(Duration.ofDays(9)), log);
            assertArrayEquals(once, log.bytes(), "step " + step);
        }
    }

    @Test
    void resumesExactlyWhereItWasAtRandomMoments() {
        System.out.println("CarTest seed " + SEED);
        RandomGenerator random = new SplittableRandom(SEED);
        CarLog straight = CarLog.of(SEED, BIRTH, MONTH);
        CarLog broken = new CarLog();
        Car car = new Car(SEED, BIRTH);
        Instant end = BIRTH.plus(MONTH);
        for (Instant at = BIRTH; at.isBefore(end); at = at.plusSeconds(random.nextInt(1, 20_000))) {
            car.liveTo(at, broken);
            car = Car.resume(car.state());
        }
        car.liveTo(end, broken);
        assertArrayEquals(straight.bytes(), broken.bytes(), "seed " + SEED);
    }

    @Test
    void resumesFromEveryMomentOfADayWhileItReports() {
        CarLog straight = CarLog.of(5, BIRTH, Duration.ofDays(3));
        CarLog broken = new CarLog();
        Car[] car = {new Car(5, BIRTH)};
        byte[][] state = new byte[1][];
        for (Instant at = BIRTH; at.isBefore(BIRTH.plus(Duration.ofDays(3))); at = at.plusSeconds(30)) {
            car[0].liveTo(at, moment -> {
                broken.accept(moment);
                state[0] = car[0].state();
            });
            car[0] = state[0] == null ? car[0] : Car.resume(state[0]);
        }
        car[0].liveTo(BIRTH.plus(Duration.ofDays(3)), broken);
        assertArrayEquals(straight.bytes(), broken.bytes());
    }

    @Test
    void knowsTheTimeItHasLivedTo() {
        Car car = new Car(3, BIRTH);
        assertEquals(BIRTH, car.now());
        car.liveTo(BIRTH.plusMillis(90_123), new CarLog());
        assertEquals(BIRTH.plusMillis(90_123), car.now());
        assertEquals(car.now(), Car.resume(car.state()).now());
    }

    @Test
    void aTimeAlreadyLivedSaysNothing() {
        Car car = new Car(3, BIRTH);
        car.liveTo(BIRTH.plus(MONTH), new CarLog());
        CarLog log = new CarLog();
        car.liveTo(BIRTH, log);
        assertTrue(log.moments.isEmpty());
        assertEquals(BIRTH.plus(MONTH), car.now());
    }

    @Test
    void saysEverythingAtBirthRoundedUpToASecond() {
        CarLog log = CarLog.of(3, BIRTH, Duration.ofSeconds(1));
        assertEquals(1, log.moments.size());
        assertEquals(Instant.parse("2026-10-10T09:17:24Z"), log.moments.getFirst().getFirst().measuredAt());
        assertEquals(Signals.all().size(), log.moments.getFirst().size());
    }

    @Test
    void keepsItsVinWhenResumed() {
        Car car = new Car(99, BIRTH);
        assertEquals(car.vin(), Car.resume(car.state()).vin());
        assertNotEquals(car.vin(), new Car(100, BIRTH).vin());
    }

    @Test
    void anEventPrintsItsSignalButNotItsValue() {
        Car car = new Car(3, BIRTH);
        CarLog log = new CarLog();
        car.liveTo(BIRTH.plusSeconds(1), log);
        assertFalse(log.moments.toString().contains(car.vin()));
        assertTrue(log.moments.toString().contains(Signals.VIN.name()));
    }

    @Test
    void refusesAStateThatIsCutOrOfAnotherFormat() {
        byte[] state = new Car(3, BIRTH).state();
        assertTrue(state.length < 2_048, "state of " + state.length + " bytes");
        for (int length : new int[] {0, 1, 20, state.length / 2, state.length - 1}) {
            assertThrows(IllegalArgumentException.class, () -> Car.resume(Arrays.copyOf(state, length)));
        }
        state[0]++;
        assertThrows(IllegalArgumentException.class, () -> Car.resume(state));
    }
}
