package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.glovebox.vss.Signals;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TwelveVoltTest {
    @ParameterizedTest
    @CsvSource({"0.0,LOW", "11.99,LOW", "12.0,WEAK", "12.39,WEAK", "12.4,GOOD", "12.6,GOOD", "13.2,CHARGING",
        "14.1,CHARGING"})
    void followsTheVoltage(double volts, TwelveVolt expected) {
        assertEquals(expected, TwelveVolt.of(
                CarLife.reading(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, volts, Instant.EPOCH)));
    }
}
