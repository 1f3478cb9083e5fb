package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Half a year of one car: where and how it charges.
class CarChargingTest {
    private static final Instant BIRTH = Instant.parse("2026-02-01T08:00:00Z");
    private static CarLog log;

    @BeforeAll
    static void live() {
        log = CarLog.of(42, BIRTH, Duration.ofDays(182));
    }

    @Test
    void chargesAtHomeAndOnTheWay() {
        Set<Object> streets = new HashSet<>();
        log.replay(known -> {
            if (known.flag(Signals.CHARGING_IS_CHARGING)) {
                streets.add(known.values().get(Signals.LOCATION_STREET));
            }
        });
        assertTrue(streets.contains(new Life(42).home.street), streets.toString());
        assertTrue(streets.stream().anyMatch(street -> street.toString().startsWith("Motorway")), streets.toString());
    }

    @Test
    void fastChargingTapersOnTheLog() {
        TreeMap<Integer, Double> most = new TreeMap<>();
        log.replay(known -> {
            if (known.flag(Signals.CHARGING_IS_CHARGING)) {
                int tens = (int) known.number(Signals.BATTERY_STATE_OF_CHARGE_CURRENT) / 10;
                most.merge(tens, known.number(Signals.BATTERY_CURRENT_POWER), Math::max);
            }
        });
        assertTrue(most.get(3) > 60_000, most.toString());
        assertTrue(most.get(7) < 0.8 * most.get(3), most.toString());
    }

    @Test
    void sleepsWithTheCableInAndWakesToCharge() {
        int[] wakes = {0};
        boolean[] before = {false};
        log.replay(known -> {
            boolean asleepPluggedIn = known.flag(Signals.IS_ASLEEP)
                    && known.flag(Signals.CHARGING_PORT_IS_CHARGING_CABLE_CONNECTED);
            if (before[0] && known.flag(Signals.CHARGING_IS_CHARGING)) {
                wakes[0]++;
                int hour = known.at().atZone(Plan.ZONE).getHour();
                assertTrue(hour >= 22 || hour == 0, "began at hour " + hour);
            }
            before[0] = asleepPluggedIn;
        });
        assertTrue(wakes[0] > 5, wakes[0] + " charges begun asleep");
    }

    @Test
    void reportsEveryFewMinutesWhileCharging() {
        Instant[] before = {null};
        log.replay(known -> {
            if (before[0] != null) {
                assertTrue(Duration.between(before[0], known.at()).toMinutes() <= 5);
            }
            before[0] = known.flag(Signals.CHARGING_IS_CHARGING) ? known.at() : null;
        });
    }

    @Test
    void someoneLooksAfterTyresServiceAndSoftware() {
        assertTrue(log.of(Signals.SOFTWARE_VERSION).stream().map(CarEvent::value).distinct().count() >= 5);
        double[] distance = {Double.MAX_VALUE};
        log.of(Signals.SERVICE_DISTANCE_TO_SERVICE)
                .forEach(event -> distance[0] = Math.min(distance[0], (Double) event.value()));
        assertTrue(distance[0] > -500, "overdue by " + distance[0]);
        long least = log.of(Signals.TIRE_ROW1_LEFT_PRESSURE).stream().mapToLong(event -> (Long) event.value()).min()
                .orElseThrow();
        assertTrue(least > 200, "front left fell to " + least);
    }

    @Test
    void homeNetworkIsHeardOnlyAtHome() {
        Object home = new Life(42).home.street;
        log.replay(known -> {
            if (known.moment().stream().anyMatch(event -> event.signal() == Signals.WIFI_RSSI)) {
                assertEquals(home, known.values().get(Signals.LOCATION_STREET));
            }
        });
    }
}
