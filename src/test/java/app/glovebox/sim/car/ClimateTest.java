package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import org.junit.jupiter.api.Test;

class ClimateTest {
    private final Climate climate = new Climate(21, 0);

    @Test
    void parkedItFollowsTheAirAndTheSun() {
        climate.pass(40_000, 5, 0);
        assertEquals(5.0, said(Signals.HVAC_AMBIENT_AIR_TEMPERATURE));
        climate.pass(40_000, 25, 1);
        assertEquals(44.0, said(Signals.HVAC_AMBIENT_AIR_TEMPERATURE));
        assertEquals(0, climate.kw());
    }

    @Test
    void runningItReachesTheWishAndDrawsLessAndLess() {
        climate.setRunning(true);
        climate.pass(1, 0, 0);
        double first = climate.kw();
        climate.pass(1_800, 0, 0);
        assertEquals(20.5, (double) said(Signals.HVAC_AMBIENT_AIR_TEMPERATURE), 0.5);
        assertTrue(climate.kw() < first / 2);
    }

    @Test
    void defrostsInTheColdAndCoolsInTheHeat() {
        climate.setRunning(true);
        climate.pass(1, -2, 0);
        assertEquals(true, said(Signals.HVAC_IS_FRONT_DEFROSTER_ACTIVE));
        assertEquals(false, said(Signals.HVAC_IS_AIR_CONDITIONING_ACTIVE));
        climate.pass(3_600, 30, 1);
        assertEquals(true, said(Signals.HVAC_IS_AIR_CONDITIONING_ACTIVE));
        climate.setRunning(false);
        assertFalse((Boolean) said(Signals.HVAC_IS_AIR_CONDITIONING_ACTIVE));
    }

    private Object said(Signal signal) {
        Report report = new Report();
        climate.tell(report);
        return report.end(0, true).stream().filter(event -> event.signal() == signal).findFirst().orElseThrow()
                .value();
    }
}
