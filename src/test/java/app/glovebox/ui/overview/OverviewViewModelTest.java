package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.ui.overview.OverviewViewModel.Sync;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.Freshness;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Truth;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverviewViewModelTest {
    @Test
    void showsTheNewestReadingsAndTheTruth() {
        OverviewViewModel model = Garage.asleep().model();
        assertEquals(Sync.SHOWN, model.syncProperty().get());
        assertEquals(Truth.State.ASLEEP, model.truthProperty().get().state());
        assertEquals(71, model.readingProperty(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED).get().number());
        assertNull(model.readingProperty(Signals.WIFI_RSSI).get());
    }

    @Test
    void eveningIsChargingUnlockedWithAWindowOpenAndATyreLow() {
        Truth truth = Garage.evening().model().truthProperty().get();
        assertEquals(Truth.State.CHARGING, truth.state());
        assertEquals(Truth.Lock.UNLOCKED, truth.lock());
        assertTrue(truth.open().contains(Signals.WINDOW_ROW2_PASSENGER_IS_OPEN));
        assertEquals(List.of(Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW), truth.lowTires());
    }

    @Test
    void newReadingMovesPropertyAndTruth() {
        Garage garage = new Garage(CarLife.parked(Garage.NOW));
        OverviewViewModel model = garage.model();
        var moving = model.readingProperty(Signals.IS_MOVING);
        garage.hears(CarLife.reading(Signals.IS_MOVING, true, Garage.NOW.plusSeconds(1)));
        assertTrue(moving.get().flag());
        assertEquals(Truth.State.DRIVING, model.truthProperty().get().state());
        assertSame(moving.get(), model.reading(Signals.IS_MOVING));
    }

    @Test
    void whatStaysTrueIsSaidOnce() {
        Garage garage = Garage.asleep();
        OverviewViewModel model = garage.model();
        Truth before = model.truthProperty().get();
        List<Truth> said = new ArrayList<>();
        model.truthProperty().subscribe(() -> said.add(model.truthProperty().get()));
        garage.pass(Duration.ofSeconds(1));
        garage.pass(Duration.ofSeconds(1));
        assertEquals(List.of(), said);
        assertSame(before, model.truthProperty().get());
    }

    @Test
    void agesGoOnWithThePulseWhileThePortalIsGone() {
        Garage garage = new Garage(CarLife.parked(Garage.NOW));
        OverviewViewModel model = garage.model();
        garage.link.is(Connection.State.DOWN);
        garage.settle();
        List<Freshness> seen = new ArrayList<>();
        for (Duration step : List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(20),
                Duration.ofHours(3))) {
            garage.pass(step);
            Instant measured = model.reading(Signals.TRAVELED_DISTANCE).measuredAt();
            seen.add(Freshness.of(Duration.between(measured, model.nowProperty().get())));
        }
        assertEquals(List.of(Freshness.LIVE, Freshness.FRESH, Freshness.AGEING, Freshness.STALE), seen);
        assertEquals(Truth.State.PARKED, model.truthProperty().get().state(), "nobody listened: not called silent");
        assertEquals(Connection.State.DOWN, model.linkProperty().get());
        assertEquals(Sync.SHOWN, model.syncProperty().get(), "what is known stays");
    }

    @Test
    void neverSyncedWaitsThenTellsWhyThereIsNothing() {
        Garage garage = new Garage(CarLife.silent(Garage.NOW));
        OverviewViewModel model = garage.model();
        assertEquals(Sync.FIRST_SYNC, model.syncProperty().get());
        garage.link.is(Connection.State.DOWN);
        garage.settle();
        assertEquals(Sync.UNREACHED, model.syncProperty().get());
        garage.link.is(Connection.State.ONLINE);
        garage.settle();
        assertEquals(Sync.FIRST_SYNC, model.syncProperty().get());
        garage.readings.markCaughtUp();
        garage.pass(Duration.ofSeconds(1));
        assertEquals(Sync.NOTHING, model.syncProperty().get());
        garage.hears(CarLife.reading(Signals.SPEED, 3.0, Garage.NOW));
        assertEquals(Sync.SHOWN, model.syncProperty().get());
    }

    @Test
    void refreshingEndsWithThePortalsWordOrAfterAWhile() {
        Garage garage = Garage.asleep();
        OverviewViewModel model = garage.model();
        model.refreshAsked();
        assertTrue(model.refreshingProperty().get());
        garage.pass(Duration.ofSeconds(1));
        assertFalse(model.refreshingProperty().get());
        garage.link.is(Connection.State.DOWN);
        garage.settle();
        model.refreshAsked();
        for (int pulse = 0; pulse < 10; pulse++) {
            assertTrue(model.refreshingProperty().get());
            garage.pass(Duration.ofSeconds(1));
        }
        assertFalse(model.refreshingProperty().get());
    }

    @Test
    void burstIsTakenInOneTurn() {
        Garage garage = new Garage(CarLife.parked(Garage.NOW));
        OverviewViewModel model = garage.model();
        List<Reading> seen = new ArrayList<>();
        model.readingProperty(Signals.SPEED).subscribe((before, after) -> seen.add(after));
        for (int i = 1; i <= 5_000; i++) {
            take(garage, CarLife.reading(Signals.SPEED, i % 100 + 0.0, Garage.NOW.plusMillis(i)));
        }
        assertEquals(1, garage.ui.size(), "however many came, one turn is due");
        garage.settle();
        assertEquals(List.of(Garage.NOW.plusMillis(5_000)), seen.stream().map(Reading::measuredAt).toList());
        assertEquals(5_000, garage.store.kept.stream().filter(kept -> kept.signal() == Signals.SPEED).count());
    }

    @Test
    void nothingMovesAfterClosing() {
        Garage garage = new Garage(CarLife.parked(Garage.NOW));
        OverviewViewModel model = garage.model();
        model.close();
        garage.settle();
        assertEquals(0, garage.link.listeners());
        Instant before = model.nowProperty().get();
        garage.hears(CarLife.reading(Signals.IS_MOVING, true, Garage.NOW.plusSeconds(1)));
        garage.pass(Duration.ofHours(1));
        assertEquals(before, model.nowProperty().get());
        assertEquals(Truth.State.PARKED, model.truthProperty().get().state());
    }

    private static void take(Garage garage, Reading reading) {
        try {
            garage.readings.take(List.of(reading), null);
        } catch (app.glovebox.session.StorageException failure) {
            throw new AssertionError(failure);
        }
    }
}
