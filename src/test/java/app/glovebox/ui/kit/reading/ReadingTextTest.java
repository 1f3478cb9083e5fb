package app.glovebox.ui.kit.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.ui.kit.Words;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.usage.UsagePart.Way;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReadingTextTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-19T07:42:00Z");
    private static final ReadingText ENGLISH = new ReadingText(new Words(Locale.UK), ZONE);
    private static final ReadingText GERMAN = new ReadingText(new Words(Locale.GERMANY), ZONE);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(Signals.TRAVELED_DISTANCE, 38_412_999L, "38,412 km", "38.412 km"),
                Arguments.of(Signals.SERVICE_DISTANCE_TO_SERVICE, 1_488.0, "1,488 km", "1.488 km"),
                Arguments.of(Signals.TIRE_ROW1_LEFT_PRESSURE, 290L, "2.9 bar", "2,9 bar"),
                Arguments.of(Signals.TIRE_ROW1_LEFT_PRESSURE, 295L, "3.0 bar", "3,0 bar"),
                Arguments.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 71.4, "71 %", "71 %"),
                Arguments.of(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 0.0, "0 %", "0 %"),
                Arguments.of(Signals.HVAC_AMBIENT_AIR_TEMPERATURE, 14.0, "14 °C", "14 °C"),
                Arguments.of(Signals.EXTERIOR_AIR_TEMPERATURE, -0.4, "0 °C", "0 °C"),
                Arguments.of(Signals.EXTERIOR_AIR_TEMPERATURE, -7.6, "-8 °C", "-8 °C"),
                Arguments.of(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, 12.64, "12.6 V", "12,6 V"),
                Arguments.of(Signals.BATTERY_CURRENT_POWER, 11_040.0, "11.0 kW", "11,0 kW"),
                Arguments.of(Signals.SPEED, 49.6, "50 km/h", "50 km/h"),
                Arguments.of(Signals.LATITUDE, 52.10004, "52.1000°", "52,1000°"),
                Arguments.of(Signals.MODEM_BARS, 3L, "3 bars", "3 Balken"),
                Arguments.of(Signals.SOFTWARE_VERSION, "7.2.1", "7.2.1", "7.2.1"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void formatsByUnitForTheLocale(Signal signal, Object value, String english, String german) {
        Reading reading = CarLife.reading(signal, value, NOW);
        assertEquals(english, ENGLISH.value(reading).replace('\u00a0', ' '));
        assertEquals(german, GERMAN.value(reading).replace('\u00a0', ' '));
    }

    @Test
    void whatWasNeverReadIsNotZero() {
        assertEquals("Not known", ENGLISH.value(null));
        assertEquals("Unbekannt", GERMAN.value(null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "2026-11-19T07:31:00Z|08:31|08:31", "2026-11-18T16:20:00Z|Wed 17:20|Mi. 17:20",
        "2026-11-13T16:20:00Z|Fri 17:20|Fr. 17:20", "2026-11-12T16:20:00Z|12 Nov 2026|12. Nov. 2026",
        "2026-03-03T10:00:00Z|3 Mar 2026|3. März 2026", "2026-11-20T00:10:00Z|Fri 01:10|Fr. 01:10",
        "2026-11-18T23:30:00Z|00:30|00:30", "2026-12-12T10:00:00Z|12 Dec 2026|12. Dez. 2026"})
    void momentsAreAsShortAsTheyCanBe(Instant at, String english, String german) {
        assertEquals(english, ENGLISH.ages().moment(at, NOW));
        assertEquals(german, GERMAN.ages().moment(at, NOW));
    }

    @Test
    void remainingTimeEndsAfterItWasMeasured() {
        Reading left = CarLife.reading(Signals.CHARGING_TIME_TO_COMPLETE, 5_040L, NOW.minusSeconds(600));
        assertEquals(Optional.of("09:56"), ENGLISH.end(left, NOW));
        assertTrue(ENGLISH.end(CarLife.reading(Signals.CHARGING_TIME_TO_COMPLETE, 0L, NOW), NOW).isEmpty());
        assertTrue(ENGLISH.end(null, NOW).isEmpty());
    }

    @Test
    void missingPressureIsToldOnlyWhenItIsMissing() {
        Reading target = CarLife.reading(Signals.TIRE_ROW2_TARGET, 310L, NOW);
        assertEquals(Optional.of("0.7"),
                ENGLISH.shortfall(CarLife.reading(Signals.TIRE_ROW2_LEFT_PRESSURE, 240L, NOW), target));
        assertTrue(ENGLISH.shortfall(CarLife.reading(Signals.TIRE_ROW2_LEFT_PRESSURE, 310L, NOW), target).isEmpty());
        assertTrue(ENGLISH.shortfall(null, target).isEmpty());
    }

    @Test
    void shortWayHasOneDecimalAndAKnownPartSaysSo() {
        assertEquals("46\u00a0km", ENGLISH.way(new Way(46_000, true)));
        assertEquals("3.4\u00a0km", ENGLISH.way(new Way(3_400, true)));
        assertEquals("0\u00a0km", ENGLISH.way(new Way(0, true)));
        assertEquals("at least 17,300\u00a0km", ENGLISH.way(new Way(17_300_000, false)));
        assertEquals("Tue 17 Nov", ENGLISH.ages().day(LocalDate.parse("2026-11-17")));
    }
}
