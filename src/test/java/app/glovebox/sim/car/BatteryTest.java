package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BatteryTest {
    @Test
    void fastChargingTapersWithCharge() {
        double before = Double.MAX_VALUE;
        for (int percent = 30; percent <= 95; percent += 5) {
            double kw = new Battery(percent, 0.97, 30).accepts(150);
            assertTrue(kw < before, percent + " %: " + kw + " kW");
            before = kw;
        }
        assertTrue(new Battery(80, 0.97, 30).accepts(150) < 0.4 * new Battery(30, 0.97, 30).accepts(150));
    }

    @Test
    void aColdBatteryAcceptsLessButTheWallBoxHardlyNotices() {
        assertTrue(new Battery(40, 0.97, -5).accepts(150) < 0.5 * new Battery(40, 0.97, 25).accepts(150));
        assertEquals(new Battery(40, 0.97, 25).accepts(11), new Battery(40, 0.97, -5).accepts(11));
    }

    @Test
    void fromTenToEightyTakesAboutHalfAnHour() {
        Battery battery = new Battery(10, 0.97, 24);
        int minutes = 0;
        while (!battery.isFull()) {
            battery.pass(60, battery.accepts(150), 15);
            minutes++;
        }
        assertTrue(minutes > 22 && minutes < 45, minutes + " minutes");
    }

    @Test
    void neverLeavesItsBounds() {
        Battery battery = new Battery(2, 0.97, 10);
        battery.pass(3_600, -50, 10);
        assertEquals(0, battery.percent());
        battery.pass(36_000, 11, 10);
        assertEquals(100, battery.percent());
    }

    @Test
    void thirstyMetresShortenTheRange() {
        Battery calm = new Battery(70, 0.97, 10);
        Battery thirsty = new Battery(70, 0.97, 10);
        calm.drove(100_000, 15);
        thirsty.drove(100_000, 26);
        assertTrue(calm.trustedMetres() > thirsty.trustedMetres());
    }

    @Test
    void agesWithUse() {
        Battery battery = new Battery(50, 0.97, 20);
        for (int day = 0; day < 365; day++) {
            battery.pass(3_600, -10, 20);
            battery.pass(3_600, 10, 20);
        }
        assertTrue(battery.percent() > 49 && battery.percent() < 54);
    }
}
