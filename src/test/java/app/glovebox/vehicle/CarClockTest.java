package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CarClockTest {
    private Instant real = Instant.parse("2026-11-22T10:00:00Z");
    private final CarClock clock = new CarClock(() -> real);

    @Test
    void isRealTimeUntilThePortalIsHeard() {
        real = real.plusSeconds(90);
        assertEquals(real, clock.instant());
        assertEquals(1, clock.speed());
    }

    @Test
    void runsAtThePortalsSpeed() {
        Instant carTime = Instant.parse("2026-11-19T07:42:00Z");
        clock.heard(carTime, 600);
        real = real.plusMillis(1_500);
        assertEquals(carTime.plus(Duration.ofMinutes(15)), clock.instant());
    }

    @Test
    void canBeStoppedAndGoesOnFromTheLastWord() {
        Instant carTime = Instant.parse("2026-11-19T07:42:00Z");
        clock.heard(carTime, 0);
        real = real.plusSeconds(3_600);
        assertEquals(carTime, clock.instant());
        clock.heard(carTime, 1);
        real = real.plusSeconds(1);
        assertEquals(carTime.plusSeconds(1), clock.instant());
    }

    @Test
    void tellsWhatItShowedAtAnotherRealMoment() {
        Instant carTime = Instant.parse("2026-11-19T07:42:00Z");
        clock.heard(carTime, 60);
        assertEquals(carTime.minusSeconds(600), clock.at(real.minusSeconds(10)));
        assertEquals(carTime.plusSeconds(60), clock.at(real.plusSeconds(1)));
        clock.heard(carTime, 0);
        assertEquals(carTime, clock.at(real.minusSeconds(10)));
    }

    @Test
    void doesNotGoBackWhenTheComputersClockIsSetBack() {
        Instant carTime = Instant.parse("2026-11-19T07:42:00Z");
        clock.heard(carTime, 1);
        real = real.minusSeconds(7_200);
        assertEquals(carTime, clock.instant());
    }

    @Test
    void sumsSpeedOverTenYearsWithoutOverflow() {
        Instant carTime = Instant.parse("2026-11-19T07:42:00Z");
        clock.heard(carTime, 10_000);
        real = real.plus(Duration.ofHours(8));
        assertEquals(carTime.plus(Duration.ofHours(80_000)), clock.instant());
    }
}
