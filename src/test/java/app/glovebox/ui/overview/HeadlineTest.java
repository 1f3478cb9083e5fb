package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection.State;
import app.glovebox.ui.kit.Words;
import app.glovebox.ui.kit.reading.ReadingText;
import app.glovebox.ui.overview.OverviewViewModel.Sync;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HeadlineTest {
    private static final Instant NOW = Garage.NOW;

    static Stream<Arguments> sentences() {
        Duration now = Duration.ZERO;
        return Stream.of(
                Arguments.of("Locked and parked", car(), now),
                Arguments.of("Locked and asleep", car().says(Signals.IS_ASLEEP, true), now),
                Arguments.of("Unlocked and asleep", car().says(Signals.IS_ASLEEP, true)
                        .says(Signals.DOOR_ROW1_DRIVER_IS_LOCKED, false), now),
                Arguments.of("Lock not known and parked", car().never(Signals.TRUNK_REAR_IS_LOCKED), now),
                Arguments.of("Unlocked, one window open", car().says(Signals.DOOR_ROW1_DRIVER_IS_LOCKED, false)
                        .says(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, true), now),
                Arguments.of("Locked, two doors open", car().says(Signals.DOOR_ROW1_DRIVER_IS_OPEN, true)
                        .says(Signals.DOOR_ROW2_DRIVER_IS_OPEN, true), now),
                Arguments.of("Locked, 2 parts open", car().says(Signals.HOOD_IS_OPEN, true)
                        .says(Signals.TRUNK_REAR_IS_OPEN, true), now),
                Arguments.of("Locked, Boot open", car().says(Signals.TRUNK_REAR_IS_OPEN, true), now),
                Arguments.of("Driving", car().says(Signals.IS_MOVING, true), now),
                Arguments.of("Driving, one window open", car().says(Signals.IS_MOVING, true)
                        .says(Signals.WINDOW_ROW1_DRIVER_IS_OPEN, true), now),
                Arguments.of("Charging, 80\u00a0% at 10:06", charging(), now),
                Arguments.of("Charging", charging().never(Signals.CHARGING_TIME_TO_COMPLETE), now),
                Arguments.of("Unlocked and charging",
                        charging().says(Signals.TRUNK_REAR_IS_LOCKED, false), now),
                Arguments.of("Not heard since 08:42", car(), Duration.ofHours(2)),
                Arguments.of("Not heard since Thu 08:42", car(), Duration.ofDays(2)),
                Arguments.of("Not heard since 19 Nov 2026", car(), Duration.ofDays(40)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sentences")
    void saysWhatIsTrue(String expected, CarLife car, Duration later) {
        assertEquals(expected, headline(car.latest(), NOW.plus(later)).title());
    }

    @Test
    void secondLineSaysWhereSinceWhenAndHowClosed() {
        CarLife car = Garage.asleepCar();
        assertEquals("Parked since 08:31 in Harbour Street. Last heard 08:31. All doors and windows are closed.",
                headline(car.latest(), NOW).detail());
        assertEquals("Parked since 08:31. Last heard 08:31. Not every door and window is known.",
                headline(car.never(Signals.LOCATION_STREET).never(Signals.HOOD_IS_OPEN).latest(), NOW).detail());
        assertTrue(headline(car().says(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, true).latest(), NOW).detail()
                .endsWith("Rear right tyre is low."));
    }

    @Test
    void openFlapIsNoNewsWhileACableIsIn() {
        Map<Signal, Reading> latest = charging().says(Signals.CHARGING_PORT_IS_FLAP_OPEN, true).latest();
        assertEquals("Charging, 80\u00a0% at 10:06", headline(latest, NOW).title());
        assertTrue(headline(latest, NOW).detail().endsWith("All doors and windows are closed."));
    }

    static Stream<Arguments> pasts() {
        return Stream.of(
                Arguments.of("As of 08:42: locked and parked", "Stand 08:42: verriegelt und geparkt", car()),
                Arguments.of("As of 08:42: locked and asleep", "Stand 08:42: verriegelt und im Ruhezustand",
                        car().says(Signals.IS_ASLEEP, true)),
                Arguments.of("As of 08:42: unlocked, one window open", "Stand 08:42: entriegelt, ein Fenster offen",
                        car().says(Signals.DOOR_ROW1_DRIVER_IS_LOCKED, false)
                                .says(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN, true)),
                Arguments.of("As of 08:42: lock not known and parked", "Stand 08:42: Verriegelung unbekannt und geparkt",
                        car().never(Signals.TRUNK_REAR_IS_LOCKED)),
                Arguments.of("As of 08:42: driving", "Stand 08:42: unterwegs", car().says(Signals.IS_MOVING, true)),
                Arguments.of("As of 08:42: charging", "Stand 08:42: lädt", charging()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pasts")
    void tellsThePastWhileThePortalIsAway(String english, String german, CarLife car) {
        Instant later = NOW.plus(Duration.ofHours(5));
        for (State away : List.of(State.CONNECTING, State.DOWN, State.UNTRUSTED, State.UNKEPT, State.SIGNED_OUT)) {
            assertEquals(english, Headline.of(glance(car.latest(), away, later, NOW, Locale.UK), Sync.SHOWN).title());
            assertEquals(german, Headline.of(glance(car.latest(), away, later, NOW, Locale.GERMANY), Sync.SHOWN).title());
        }
    }

    @Test
    void secondLineClaimsNothingThatIsNotKnownNow() {
        assertEquals("The Portal cannot be reached. It parked 08:31 in Harbour Street. "
                + "All doors and windows were closed then.", away(Garage.asleepCar(), State.DOWN));
        assertEquals("Nothing new can be kept. It parked 08:31 in Harbour Street. "
                + "All doors and windows were closed then.", away(Garage.asleepCar(), State.UNKEPT));
        assertEquals("The Portal ended this session. It parked 08:31 in Harbour Street. "
                + "All doors and windows were closed then.", away(Garage.asleepCar(), State.SIGNED_OUT));
        assertEquals("The Portal you trust cannot be reached. Charging began 08:42 in Harbour Street. "
                + "Rear right tyre was low then.",
                away(charging().says(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW, true), State.UNTRUSTED));
        assertEquals("You see what it said last. All doors and windows were closed then.",
                headline(car().latest(), NOW.plus(Duration.ofHours(5))).detail());
    }

    private static String away(CarLife car, State link) {
        return Headline.of(glance(car.latest(), link, NOW.plus(Duration.ofHours(5)), NOW, Locale.UK), Sync.SHOWN).detail();
    }

    @Test
    void saysWhyThereIsNothing() {
        Glance empty = glance(Map.of(), NOW);
        assertEquals("Getting to know your car", Headline.of(empty, Sync.FIRST_SYNC).title());
        assertEquals("The car has not reported yet", Headline.of(empty, Sync.NOTHING).title());
        assertEquals("Nothing known about the car yet", Headline.of(empty, Sync.UNREACHED).title());
    }

    private static Headline headline(Map<Signal, Reading> latest, Instant now) {
        return Headline.of(glance(latest, now), Sync.SHOWN);
    }

    private static Glance glance(Map<Signal, Reading> latest, Instant now) {
        return glance(latest, State.ONLINE, now, now, Locale.UK);
    }

    private static Glance glance(Map<Signal, Reading> latest, State link, Instant now, Instant reached, Locale locale) {
        return new Glance(latest::get, Truth.of(latest, now, reached), link, now,
                new ReadingText(new Words(locale), Garage.ZONE));
    }

    private static CarLife car() {
        return CarLife.parked(NOW);
    }

    private static CarLife charging() {
        return car().says(Signals.CHARGING_IS_CHARGING, true).says(Signals.CHARGING_TIME_TO_COMPLETE, 5_040L)
                .says(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED, true);
    }
}
