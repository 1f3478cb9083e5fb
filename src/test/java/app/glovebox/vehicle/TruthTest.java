package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vehicle.Truth.Lock;
import app.glovebox.vehicle.Truth.State;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TruthTest {
    private static final Instant AT = Instant.parse("2026-11-19T07:31:00Z");

    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of("parked", car(), 0, State.PARKED),
                Arguments.of("parked, 30 minutes ago", car(), 30, State.PARKED),
                Arguments.of("silent after that", car(), 31, State.SILENT),
                Arguments.of("asleep", car().says(Signals.IS_ASLEEP, true), 0, State.ASLEEP),
                Arguments.of("asleep for days", car().says(Signals.IS_ASLEEP, true), 9_999, State.ASLEEP),
                Arguments.of("driving", car().says(Signals.IS_MOVING, true), 1, State.DRIVING),
                Arguments.of("at a red light", car().says(Signals.LOW_VOLTAGE_SYSTEM_STATE, "ON"), 1, State.DRIVING),
                Arguments.of("driving, then silent", car().says(Signals.IS_MOVING, true), 45, State.SILENT),
                Arguments.of("charging", car().says(Signals.CHARGING_IS_CHARGING, true), 5, State.CHARGING),
                Arguments.of("charging with the ignition on", car().says(Signals.CHARGING_IS_CHARGING, true)
                        .says(Signals.LOW_VOLTAGE_SYSTEM_STATE, "ON"), 5, State.CHARGING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("states")
    void tellsWhatTheCarDoes(String name, CarLife car, int minutesLater, State expected) {
        assertEquals(expected, Truth.of(car.latest(), AT.plus(Duration.ofMinutes(minutesLater))).state());
    }

    @Test
    void isNotCalledSilentForTimeInWhichNobodyCouldHearIt() {
        Instant hoursLater = AT.plus(Duration.ofHours(5));
        Map<Signal, Reading> driving = car().says(Signals.IS_MOVING, true).latest();
        assertEquals(State.DRIVING, Truth.of(driving, hoursLater, AT.plus(Duration.ofMinutes(30))).state());
        assertEquals(State.SILENT, Truth.of(driving, hoursLater, AT.plus(Duration.ofMinutes(31))).state());
        assertEquals(State.DRIVING, Truth.of(driving, AT.plusSeconds(60), hoursLater).state(), "now is the limit");
        assertEquals(State.DRIVING, Truth.of(driving, hoursLater, Instant.MIN).state(), "never reached yet");
    }

    @Test
    void knowsNothingOfACarNeverHeard() {
        Truth truth = Truth.of(Map.of(), AT);
        assertEquals(State.UNKNOWN, truth.state());
        assertEquals(Lock.UNKNOWN, truth.lock());
        assertEquals(Optional.empty(), truth.heard());
        assertTrue(truth.open().isEmpty());
        assertEquals(11, truth.body().unread().size());
    }

    @Test
    void isLockedOnlyWhenEveryLockSaysSo() {
        assertEquals(Lock.LOCKED, Truth.of(car().latest(), AT).lock());
        assertEquals(Lock.UNKNOWN, Truth.of(car().never(Signals.TRUNK_REAR_IS_LOCKED).latest(), AT).lock());
        assertEquals(Lock.UNLOCKED, Truth.of(car().never(Signals.TRUNK_REAR_IS_LOCKED)
                .says(Signals.DOOR_ROW2_PASSENGER_IS_LOCKED, false).latest(), AT).lock());
    }

    @Test
    void listsWhatIsOpenAndWhichTyresAreLow() {
        Truth truth = Truth.of(car().says(Signals.TRUNK_REAR_IS_OPEN, true)
                .says(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, true).says(Signals.DOOR_ROW1_DRIVER_IS_OPEN, true)
                .says(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, true).never(Signals.HOOD_IS_OPEN).latest(), AT);
        assertEquals(List.of(Signals.DOOR_ROW1_DRIVER_IS_OPEN, Signals.WINDOW_ROW2_PASSENGER_IS_OPEN,
                Signals.TRUNK_REAR_IS_OPEN), truth.open());
        assertEquals(List.of(Signals.HOOD_IS_OPEN), truth.body().unread());
        assertEquals(List.of(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW), truth.lowTires());
    }

    @Test
    void wasHeardWhenTheNewestReadingWasMeasured() {
        Instant later = AT.plusSeconds(90);
        assertEquals(Optional.of(later),
                Truth.of(car().says(Signals.MODEM_BARS, 3L, later).latest(), later).heard());
    }

    @Test
    void parkedSinceTheTripEndedHoweverOftenTheCarRepeatsIt() {
        CarLife car = car().says(Signals.START_TIME, "2026-11-19T07:00:00Z").says(Signals.TRIP_DURATION, 1_140.0);
        assertEquals(Optional.of(Instant.parse("2026-11-19T07:19:00Z")), Truth.of(car.latest(), AT).since());
        assertEquals(Optional.of(AT), Truth.of(car().latest(), AT).since());
        assertEquals(Optional.of(AT), Truth.of(car.says(Signals.START_TIME, "yesterday").latest(), AT).since());
    }

    @Test
    void drivingSinceTheTripStartedAndChargingSinceItBegan() {
        CarLife driving = car().says(Signals.IS_MOVING, true).says(Signals.START_TIME, "2026-11-19T07:00:00Z");
        assertEquals(Optional.of(Instant.parse("2026-11-19T07:00:00Z")), Truth.of(driving.latest(), AT).since());
        Instant plugged = AT.minusSeconds(600);
        CarLife charging = car().says(Signals.CHARGING_IS_CHARGING, true, plugged);
        assertEquals(Optional.of(plugged), Truth.of(charging.latest(), AT).since());
    }

    private static CarLife car() {
        return CarLife.parked(AT);
    }
}
