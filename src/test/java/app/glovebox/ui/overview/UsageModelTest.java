package app.glovebox.ui.overview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.Connection;
import app.glovebox.ui.overview.UsageModel.Chart;
import app.glovebox.vehicle.CarLife;
import app.glovebox.vehicle.usage.Usage;
import app.glovebox.vehicle.usage.UsageSpan;
import app.glovebox.vehicle.usage.UsageStep;
import app.glovebox.vss.Signals;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class UsageModelTest {
    private final Garage garage = Garage.asleep();

    @Test
    void thirtyDaysEndTodayAndKeepTheirGaps() {
        UsageModel model = garage.model().usage();
        assertEquals(Chart.SHOWN, model.chart.get());
        Usage usage = model.usage.get();
        assertEquals(30, usage.parts().size());
        assertTrue(usage.parts().get(30 - 1 - 13).charge().isEmpty());
        assertEquals(Garage.NOW.minus(Duration.ofMinutes(11)), usage.newest().orElseThrow().measuredAt());
    }

    @Test
    void anotherSpanIsReadWhileTheOldOneStays() {
        UsageModel model = garage.model().usage();
        Usage month = model.usage.get();
        model.choose(UsageSpan.YEAR);
        assertTrue(model.waiting.get());
        assertSame(month, model.usage.get());
        assertEquals(Chart.SHOWN, model.chart.get());
        garage.settle();
        assertFalse(model.waiting.get());
        assertEquals(UsageSpan.YEAR, model.usage.get().span());
        assertEquals(12, model.usage.get().parts().size());
    }

    @Test
    void answerToAnEarlierChoiceIsDropped() {
        UsageModel model = garage.model().usage();
        Usage month = model.usage.get();
        model.choose(UsageSpan.YEAR);
        garage.work.remove().run();
        model.choose(UsageSpan.WEEK);
        garage.ui.remove().run();
        assertSame(month, model.usage.get(), "a year that nobody wants any more");
        assertTrue(model.waiting.get());
        garage.settle();
        assertEquals(UsageSpan.WEEK, model.usage.get().span());
    }

    @Test
    void failureOfAnEarlierChoiceIsDroppedToo() {
        UsageModel model = garage.model().usage();
        garage.store.broken = true;
        model.choose(UsageSpan.ALL);
        garage.work.remove().run();
        garage.store.broken = false;
        model.choose(UsageSpan.WEEK);
        garage.settle();
        assertEquals(Chart.SHOWN, model.chart.get());
        assertEquals(UsageSpan.WEEK, model.usage.get().span());
    }

    @Test
    void chosenSpanIsKeptWhenTheRoomIsLeftAndEnteredAgain() {
        OverviewViewModel first = garage.model();
        first.usage().choose(UsageSpan.ALL);
        garage.settle();
        first.close();
        garage.settle();
        OverviewViewModel second = garage.model();
        assertEquals(UsageSpan.ALL, second.usage().usage.get().span());
        second.usage().choose(UsageSpan.DAY);
        garage.settle();
        assertEquals(UsageSpan.ALL, first.usage().usage.get().span(), "the room that was left does not read on");
    }

    @Test
    void spanThatCannotBeReadIsTriedAgainOrLeft() {
        garage.store.broken = true;
        UsageModel model = garage.model().usage();
        assertEquals(Chart.FAILED, model.chart.get());
        garage.store.broken = false;
        model.read();
        garage.settle();
        assertEquals(Chart.SHOWN, model.chart.get());
        garage.store.broken = true;
        model.choose(UsageSpan.YEAR);
        garage.settle();
        assertEquals(Chart.FAILED, model.chart.get());
        assertFalse(model.waiting.get());
        garage.store.broken = false;
        model.choose(UsageSpan.MONTH);
        assertEquals(Chart.SHOWN, model.chart.get(), "the month is still there");
        garage.settle();
        assertEquals(UsageSpan.MONTH, model.usage.get().span());
    }

    @Test
    void isReadAgainWheneverThePortalIsBackAndHasNoMore() {
        UsageModel model = garage.model().usage();
        garage.pass(Duration.ofSeconds(1));
        for (int outage = 1; outage <= 3; outage++) {
            garage.link.is(Connection.State.DOWN);
            garage.pass(Duration.ofSeconds(1));
            garage.link.is(Connection.State.ONLINE);
            garage.settle();
            long driven = 38_412_000L + outage * 21_000L;
            garage.hears(CarLife.reading(Signals.TRAVELED_DISTANCE, driven, Garage.NOW.plusSeconds(outage)));
            garage.pass(Duration.ofSeconds(1));
            assertEquals(driven, Math.round(model.lately.get().odometer().orElseThrow().number()));
        }
        Usage before = model.usage.get();
        garage.pass(Duration.ofSeconds(1));
        assertSame(before, model.usage.get(), "not at each heartbeat");
    }

    @Test
    void asksOnceMoreWhenAskedWhileReading() {
        UsageModel model = garage.model().usage();
        model.read();
        model.read();
        model.read();
        assertEquals(2, garage.work.size(), "the days and the chart");
        garage.work.remove().run();
        garage.work.remove().run();
        garage.ui.remove().run();
        garage.ui.remove().run();
        assertEquals(2, garage.work.size());
        garage.settle();
        assertEquals(Chart.SHOWN, model.chart.get());
    }

    @Test
    void midnightMovesTheChartAndBusyReadingsDoNot() {
        UsageModel model = garage.model().usage();
        garage.pass(Duration.ofSeconds(1));
        Usage before = model.usage.get();
        garage.hears(CarLife.reading(Signals.TRAVELED_DISTANCE, 38_413_000L, Garage.NOW));
        garage.pass(Duration.ofSeconds(1));
        assertSame(before, model.usage.get());
        garage.pass(Duration.ofHours(16));
        assertEquals(LocalDate.parse("2026-11-20"),
                LocalDate.ofInstant(model.usage.get().parts().getLast().from(), Garage.ZONE));
    }

    @Test
    void newValuesMoveDaysSoonAndMonthsLater() {
        for (UsageSpan span : UsageSpan.values()) {
            Garage here = Garage.asleep();
            UsageModel model = here.model().usage();
            here.pass(Duration.ofSeconds(1));
            model.choose(span);
            here.settle();
            here.hears(CarLife.reading(Signals.TRAVELED_DISTANCE, 38_999_000L, Garage.NOW.plusSeconds(1)));
            Usage before = model.usage.get();
            boolean slow = before.step() == UsageStep.MONTH || before.step() == UsageStep.YEAR;
            pass(here, 31);
            assertEquals(slow, model.usage.get() == before, span + " after half a minute");
            pass(here, 600);
            assertNotSame(before, model.usage.get(), span + " after ten minutes");
        }
    }

    private static void pass(Garage garage, int pulses) {
        for (int pulse = 0; pulse < pulses; pulse++) {
            garage.pass(Duration.ofSeconds(1));
        }
    }

    @Test
    void twoLonePointsAreNoMonthWhileThePastIsOnItsWay() {
        Garage fresh = new Garage(CarLife.parked(Garage.NOW));
        UsageModel model = fresh.model().usage();
        assertEquals(Chart.LOADING, model.chart.get());
        fresh.link.is(Connection.State.DOWN);
        pass(fresh, 10);
        assertEquals(Chart.SHOWN, model.chart.get(), "nobody says that there is no more");
    }

    @Test
    void emptyVaultHasNothingToDraw() {
        Garage empty = new Garage(CarLife.silent(Garage.NOW));
        empty.readings.markCaughtUp();
        UsageModel model = empty.model().usage();
        for (UsageSpan span : UsageSpan.values()) {
            model.choose(span);
            empty.settle();
            assertEquals(0, model.usage.get().known());
            assertEquals(Chart.SHOWN, model.chart.get());
        }
    }
}
