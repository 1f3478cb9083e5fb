package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class WeatherTest {
    private static final long NEW_YEAR = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond();
    private static final long DAY = 86_400;
    private final Weather weather = new Weather(8);

    @Test
    void summersAreWarmerThanWintersAndAfternoonsThanNights() {
        assertTrue(mean(180, 14) > mean(10, 14) + 10);
        assertTrue(mean(180, 14) > mean(180, 3) + 4);
        assertTrue(mean(10, 14) > mean(10, 3));
    }

    @Test
    void staysWithinWhatATownByTheSeaKnowsAndNeverJumps() {
        double before = weather.outside(NEW_YEAR);
        for (long second = NEW_YEAR; second < NEW_YEAR + 365 * DAY; second += 600) {
            double celsius = weather.outside(second);
            assertTrue(celsius > -12 && celsius < 38, celsius + " °C");
            assertEquals(before, celsius, 0.7);
            before = celsius;
        }
    }

    @Test
    void noSunAtNightAndMoreInSummer() {
        assertEquals(0, weather.sun(NEW_YEAR + 180 * DAY));
        double summer = 0;
        double winter = 0;
        for (int day = 0; day < 30; day++) {
            summer += weather.sun(NEW_YEAR + (160 + day) * DAY + DAY / 2);
            winter += weather.sun(NEW_YEAR + day * DAY + DAY / 2);
        }
        assertTrue(summer > 1.3 * winter);
    }

    private double mean(int fromDay, int hour) {
        double sum = 0;
        for (int day = 0; day < 30; day++) {
            sum += weather.outside(NEW_YEAR + (fromDay + day) * DAY + hour * 3_600);
        }
        return sum / 30;
    }
}
