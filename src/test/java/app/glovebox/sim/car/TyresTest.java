package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.util.List;
import org.junit.jupiter.api.Test;

class TyresTest {
    private static final double DAY = 86_400;

    @Test
    void losesPressureSlowlyAndOneWheelFaster() {
        Tyres tyres = new Tyres(4, 12);
        tyres.fillAll(12);
        tyres.pass(45 * DAY, 12, 0);
        List<Long> lost = List.of(292 - front(tyres), 292 - right(tyres));
        lost.forEach(kilopascals -> assertTrue(kilopascals >= 3 && kilopascals <= 45, "lost " + kilopascals));
        assertTrue(tyres.areSoft(12));
    }

    @Test
    void warmsUpWhenDrivenAndReadsHigher() {
        Tyres tyres = new Tyres(4, 10);
        tyres.fillAll(10);
        tyres.pass(1_800, 10, 28);
        assertTrue(front(tyres) > 300, "warm: " + front(tyres));
        tyres.pass(20_000, 10, 0);
        assertEquals(292, front(tyres), 1);
    }

    @Test
    void raisesTheFlagAgainstItsTargetAndClearsItWhenFilled() {
        Tyres tyres = new Tyres(4, 10);
        tyres.fillAll(10);
        assertFalse(tyres.isAnyLow());
        tyres.pass(120 * DAY, 10, 0);
        assertTrue(tyres.isAnyLow());
        tyres.fillAll(10);
        assertFalse(tyres.isAnyLow());
        assertFalse(tyres.areSoft(10));
    }

    private static long front(Tyres tyres) {
        return pressure(tyres, Signals.TIRE_ROW1_LEFT_PRESSURE);
    }

    private static long right(Tyres tyres) {
        return pressure(tyres, Signals.TIRE_ROW1_RIGHT_PRESSURE);
    }

    private static long pressure(Tyres tyres, Signal signal) {
        Report report = new Report();
        tyres.tell(report);
        return report.end(0, true).stream().filter(event -> event.signal() == signal)
                .map(event -> (Long) event.value()).findFirst().orElseThrow();
    }
}
