package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.car.Route.Spot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TownTest {
    @Test
    void everyPlaceIsReachedFromEveryOther() {
        for (Place from : Place.values()) {
            for (Place to : Place.values()) {
                if (from != to) {
                    assertEquals(to.street, Town.route(from, to).at(Double.MAX_VALUE).street().name(),
                            "the street of " + to);
                    assertEquals(Town.metres(from, to), Town.metres(to, from), 1e-6);
                }
            }
        }
    }

    @Test
    void aRouteIsOneUnbrokenLineBetweenItsPlaces() {
        Route route = Town.route(Place.LIME_ROW, Place.HIGHFELL);
        assertSpot(Route.of(Place.LIME_ROW, 0), route.at(0));
        assertSpot(Route.of(Place.HIGHFELL, 0), route.at(route.metres()));
        Spot before = route.at(0);
        for (double metres = 50; metres < route.metres(); metres += 50) {
            Spot spot = route.at(metres);
            double north = (spot.latitude() - before.latitude()) * 111_320;
            double east = (spot.longitude() - before.longitude()) * 67_680;
            assertTrue(Math.hypot(north, east) < 50.01);
            assertTrue(spot.heading() >= 0 && spot.heading() < 360);
            assertTrue(Math.abs(spot.altitude() - before.altitude()) < 20);
            before = spot;
        }
    }

    @Test
    void theWayToTheHarbourLeadsThroughATunnelWithoutBars() {
        Route route = Town.route(Place.LIME_ROW, Place.HARBOUR_GARAGE);
        Set<String> silent = new LinkedHashSet<>();
        for (double metres = 0; metres < route.metres(); metres += 100) {
            if (route.at(metres).street().bars() == 0) {
                silent.add(route.at(metres).street().name());
            }
        }
        assertEquals(Set.of("Lock Tunnel"), silent);
        assertTrue(route.metres() > 15_000 && route.metres() < 30_000);
    }

    @Test
    void goesStraightWhenTheChargeLasts() {
        assertEquals(Place.HIGHFELL, Town.nextStop(Place.LIME_ROW, Place.HIGHFELL, Place.LIME_ROW, 900_000));
        assertEquals(Place.GYM, Town.nextStop(Place.LIME_ROW, Place.GYM, Place.LIME_ROW, 60_000));
    }

    @Test
    void stopsAtTheLastChargerInReach() {
        Place home = Place.LIME_ROW;
        assertEquals(Place.VALE_SERVICES, Town.nextStop(home, Place.HIGHFELL, home, 210_000));
        assertEquals(Place.POLDER_SERVICES, Town.nextStop(home, Place.HIGHFELL, home, 120_000));
        assertEquals(Place.SALT_SERVICES, Town.nextStop(Place.GRAND_PORT, home, home, 100_000));
    }

    @Test
    void chargersLieWithinReachOfEachOther() {
        for (Place home : Place.HOMES) {
            for (Place far : List.of(Place.HIGHFELL, Place.GRAND_PORT)) {
                assertTrue(Town.nextStop(home, far, home, 130_000).isFastCharger());
                assertTrue(Town.nextStop(far, home, home, 130_000).isFastCharger());
            }
        }
    }

    private static void assertSpot(Spot expected, Spot actual) {
        assertEquals(expected.latitude(), actual.latitude(), 1e-9);
        assertEquals(expected.longitude(), actual.longitude(), 1e-9);
        assertEquals(expected.street().name(), actual.street().name());
    }
}
