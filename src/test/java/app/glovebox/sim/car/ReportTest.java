package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private final Report report = new Report();

    @Test
    void saysOnlyWhatChangedInItsLastDigit() {
        report.sayDecimal(Signals.SPEED, 49.96, 10);
        assertEquals(50.0, report.end(1, false).getFirst().value());
        report.sayDecimal(Signals.SPEED, 50.04, 10);
        assertTrue(report.end(2, false).isEmpty());
        report.sayDecimal(Signals.SPEED, 50.06, 10);
        assertEquals(50.1, report.end(3, false).getFirst().value());
    }

    @Test
    void repeatsWhenAllIsAskedForButSaysNothingUnmeasured() {
        report.say(Signals.VIN, "one");
        report.end(1, false);
        report.say(Signals.VIN, "one");
        assertEquals(1, report.end(2, true).size());
        assertTrue(report.end(3, true).isEmpty());
    }

    @Test
    void wakesFirstAndFallsAsleepLast() {
        measure(true);
        assertEquals(Signals.IS_ASLEEP, report.end(1, false).getLast().signal());
        measure(false);
        List<CarEvent> waking = report.end(2, true);
        assertEquals(Signals.IS_ASLEEP, waking.getFirst().signal());
        assertEquals(3, waking.size());
    }

    @Test
    void neverSaysMinusZero() {
        report.sayDecimal(Signals.BATTERY_CURRENT_POWER, -0.2, 1);
        assertEquals("0.0", report.end(1, true).getFirst().value().toString());
    }

    @Test
    void roundsIntegersToSteps() {
        report.say(Signals.RANGE, 318_499, 1_000);
        assertEquals(318_000L, report.end(1, true).getFirst().value());
    }

    @Test
    void remembersWhatItSaidAcrossAResume() throws IOException {
        measure(true);
        report.say(Signals.RANGE, 318_000, 1_000);
        report.say(Signals.DIAGNOSTICS_DTCLIST, List.of("C0077", "B1000"));
        report.sayDecimal(Signals.SPEED, 12.5, 10);
        report.end(1, false);
        Report resumed = Report.read(stream(bytes()));
        resumed.say(Signals.RANGE, 318_000, 1_000);
        resumed.say(Signals.DIAGNOSTICS_DTCLIST, List.of("C0077", "B1000"));
        resumed.sayDecimal(Signals.SPEED, 12.5, 10);
        resumed.say(Signals.IS_ASLEEP, true);
        assertTrue(resumed.end(2, false).isEmpty());
    }

    @Test
    void forgetsASignalTheTableNoLongerHas() throws IOException {
        report.say(Signals.RANGE, 318_000, 1_000);
        report.end(1, false);
        byte[] state = bytes();
        state[3]++;
        Report resumed = Report.read(stream(state));
        resumed.say(Signals.RANGE, 318_000, 1_000);
        assertEquals(1, resumed.end(2, false).size());
    }

    @Test
    void refusesAnUnknownKindOfValue() throws IOException {
        report.say(Signals.RANGE, 318_000, 1_000);
        report.end(1, false);
        byte[] state = bytes();
        state[6] = 77;
        assertThrows(IOException.class, () -> Report.read(stream(state)));
    }

    private void measure(boolean asleep) {
        report.say(Signals.SOFTWARE_VERSION, "7.2.1");
        report.say(Signals.IS_ASLEEP, asleep);
        report.say(Signals.ALARM_STATE, "ARMED");
    }

    private byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        report.write(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream stream(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}
