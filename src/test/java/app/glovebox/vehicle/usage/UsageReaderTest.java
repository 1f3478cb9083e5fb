package app.glovebox.vehicle.usage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.session.StorageException;
import app.glovebox.vehicle.usage.UsagePart.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageReaderTest {
    private final Past past = new Past("Europe/Amsterdam", "2026-11-19T12:00");

    @Test
    void dayIsWhatLiesBetweenItsMidnights() throws Exception {
        past.stands("2026-11-16T18:00", 100_000).stands("2026-11-17T08:00", 100_300)
                .stands("2026-11-17T18:00", 146_000).stands("2026-11-18T08:00", 146_000);
        assertEquals(46_000L, past.metres(UsageSpan.MONTH, "2026-11-17T00:00"));
    }

    @Test
    void standingAllDayIsZeroAndNoReadingsAreAGap() throws Exception {
        past.stands("2026-11-16T18:00", 100_000).stands("2026-11-18T08:00", 100_000);
        assertEquals(Optional.of(new Way(0, true)), past.part(UsageSpan.WEEK, "2026-11-17T00:00").way());
        assertNull(past.metres(UsageSpan.WEEK, "2026-11-19T00:00"), "nothing was read after the 18th");
        assertFalse(past.part(UsageSpan.WEEK, "2026-11-19T00:00").isKnown());
    }

    @Test
    void wayWhoseDayIsNotKnownBelongsToNoDay() throws Exception {
        past.stands("2026-11-16T18:00", 100_000).stands("2026-11-19T08:00", 400_000);
        for (String day : List.of("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19")) {
            assertNull(past.metres(UsageSpan.WEEK, day + "T00:00"), day);
        }
    }

    @Test
    void dayKnownInPartWasThatFarAtLeast() throws Exception {
        past.stands("2026-11-15T18:00", 100_000).stands("2026-11-17T08:00", 400_000)
                .stands("2026-11-17T18:00", 430_000).stands("2026-11-18T08:00", 430_000);
        assertEquals(Optional.of(new Way(30_000, false)), past.part(UsageSpan.WEEK, "2026-11-17T00:00").way());
        assertNull(past.metres(UsageSpan.WEEK, "2026-11-16T00:00"));
    }

    @Test
    void driveOverMidnightIsSharedByTime() throws Exception {
        past.stands("2026-11-16T12:00", 100_000).stands("2026-11-16T23:50", 100_000)
                .stands("2026-11-17T00:10", 120_000).stands("2026-11-17T12:00", 120_000)
                .stands("2026-11-18T12:00", 120_000);
        assertEquals(10_000L, past.metres(UsageSpan.MONTH, "2026-11-17T00:00"));
    }

    @Test
    void todayCountsToItsLastReading() throws Exception {
        past.stands("2026-11-18T20:00", 100_000).stands("2026-11-19T08:00", 104_000);
        assertEquals(4_000L, past.metres(UsageSpan.WEEK, "2026-11-19T00:00"));
        Lately lately = past.reader().lately();
        assertEquals(4_000, lately.today().way().orElseThrow().metres());
        assertTrue(lately.yesterday().way().isEmpty());
        assertEquals(past.at("2026-11-19T08:00"), lately.odometer().orElseThrow().measuredAt());
    }

    @Test
    void odometerThatWentBackTellsNothing() throws Exception {
        past.stands("2026-11-15T20:00", 90_000_000).stands("2026-11-16T06:00", 90_000_000)
                .stands("2026-11-16T20:00", 90_040_000).stands("2026-11-17T20:00", 12_000)
                .stands("2026-11-18T06:00", 12_000).stands("2026-11-18T20:00", 40_000)
                .stands("2026-11-19T06:00", 40_000);
        assertEquals(40_000L, past.metres(UsageSpan.WEEK, "2026-11-16T00:00"));
        assertNull(past.metres(UsageSpan.WEEK, "2026-11-17T00:00"), "a new odometer, never a drive of minus 90,000 km");
        assertEquals(28_000L, past.metres(UsageSpan.WEEK, "2026-11-18T00:00"));
        assertNull(past.metres(UsageSpan.YEAR, "2026-11-01T00:00"));
    }

    @Test
    void dayOf23HoursHas23Bars() throws Exception {
        past.now("2026-03-29T23:30");
        hourly("2026-03-28T00:00", "2026-03-30T00:00");
        Usage day = past.usage(UsageSpan.DAY);
        assertEquals(23, day.parts().size());
        assertEquals(UsageStep.HOUR, day.step());
        assertEquals(22, day.parts().stream().filter(part -> part.way().equals(Optional.of(new Way(1_000, true)))).count(),
                "the last one has only begun");
        assertEquals(22_000L, past.metres(UsageSpan.WEEK, "2026-03-29T00:00"));
        past.stands("2026-03-30T00:00", 1_547_000);
        assertEquals(23_000L, past.now("2026-03-30T10:00").metres(UsageSpan.WEEK, "2026-03-29T00:00"));
    }

    @Test
    void dayOf25HoursHas25BarsAndItsSecondTwoOClock() throws Exception {
        past.now("2026-10-25T23:30");
        hourly("2026-10-24T00:00", "2026-10-26T12:00");
        List<UsagePart> hours = past.usage(UsageSpan.DAY).parts();
        assertEquals(25, hours.size());
        assertEquals(Duration.ofHours(1), Duration.between(hours.get(2).from(), hours.get(3).from()));
        assertEquals(hours.get(2).from().atZone(past.zone).toLocalTime(), hours.get(3).from().atZone(past.zone).toLocalTime());
        assertEquals(25_000L, past.now("2026-10-26T10:00").metres(UsageSpan.WEEK, "2026-10-25T00:00"));
    }

    @Test
    void clockThatMovesByHalfAnHourLeavesAShortLastBar() throws Exception {
        Past island = new Past("Australia/Lord_Howe", "2026-10-04T12:00");
        List<UsagePart> hours = island.usage(UsageSpan.DAY).parts();
        assertEquals(24, hours.size());
        assertEquals(Duration.ofMinutes(30), Duration.between(hours.getLast().from(), hours.getLast().to()));
    }

    @Test
    void hoursAndReadingsMakeOnePast() throws Exception {
        past.hour("2026-11-14T08:05", 100_000, "2026-11-14T08:50", 130_000)
                .hour("2026-11-14T17:00", 130_000, "2026-11-14T17:40", 160_000)
                .hour("2026-11-15T23:40", 160_000, "2026-11-15T23:58", 180_000)
                .stands("2026-11-16T00:02", 184_000).stands("2026-11-16T20:00", 220_000)
                .stands("2026-11-17T09:00", 220_000);
        assertEquals(Optional.of(new Way(60_000, false)), past.part(UsageSpan.WEEK, "2026-11-14T00:00").way());
        assertEquals(22_000L, past.metres(UsageSpan.WEEK, "2026-11-15T00:00"), "shared over the border of retention");
        assertEquals(38_000L, past.metres(UsageSpan.WEEK, "2026-11-16T00:00"));
    }

    @Test
    void monthsAndYearsForgiveMoreAtTheirEdgesThanDays() throws Exception {
        past.stands("2026-08-01T09:00", 1_000_000).stands("2026-08-28T09:00", 2_000_000)
                .stands("2026-09-03T09:00", 2_140_000).stands("2026-09-28T09:00", 3_000_000)
                .stands("2026-10-02T09:00", 3_200_000).stands("2026-10-30T09:00", 4_000_000);
        assertEquals(Optional.of(new Way(1_000_000, false)), past.part(UsageSpan.YEAR, "2026-08-01T00:00").way());
        assertEquals(Optional.of(new Way(1_000_000, false)), past.part(UsageSpan.YEAR, "2026-09-01T00:00").way(),
                "140 km belong to the later month, 200 km to neither");
        assertEquals(Optional.of(new Way(800_000, false)), past.part(UsageSpan.YEAR, "2026-10-01T00:00").way());
    }

    @Test
    void spansEndTodayAndHaveTheirSteps() throws Exception {
        for (int year = 2019; year <= 2026; year++) {
            past.stands(year + "-05-04T09:00", (year - 2018) * 10_000_000L)
                    .stands(year + "-10-30T09:00", (year - 2018) * 10_000_000L + 9_000_000);
        }
        List<Integer> sizes = new ArrayList<>();
        for (UsageSpan span : UsageSpan.values()) {
            Usage usage = past.usage(span);
            assertEquals(span, usage.span());
            assertTrue(usage.parts().getLast().to().isAfter(past.at("2026-11-19T12:00")));
            sizes.add(usage.parts().size());
        }
        assertEquals(List.of(24, 7, 30, 12, 8), sizes);
    }

    @Test
    void allComesInTheStepThatShowsMost() throws Exception {
        past.stands("2026-10-20T09:00", 1_000).stands("2026-11-19T09:00", 5_000);
        assertEquals(UsageStep.DAY, past.usage(UsageSpan.ALL).step());
        past.stands("2026-07-20T09:00", 500).stands("2026-07-20T19:00", 900);
        assertEquals(UsageStep.MONTH, past.usage(UsageSpan.ALL).step());
        assertEquals(past.at("2026-07-01T00:00"), past.usage(UsageSpan.ALL).parts().getFirst().from());
        past.stands("2016-03-01T09:00", 10).stands("2016-12-31T09:00", 100);
        assertEquals(UsageStep.YEAR, past.usage(UsageSpan.ALL).step());
        assertEquals(11, past.usage(UsageSpan.ALL).parts().size());
    }

    @Test
    void clockThatWasWrongOnceMakesNoEndlessChart() throws Exception {
        past.stands("2026-11-17T09:00", 9_000).stands("2026-11-18T09:00", 9_000).stands("2026-11-19T09:00", 12_000);
        assertEquals(1, past.usage(UsageSpan.ALL).parts().size());
        for (Instant wrong : List.of(Instant.EPOCH, Instant.EPOCH.minus(Duration.ofDays(400_000)))) {
            past.stands(wrong, 9_000);
            Usage all = past.usage(UsageSpan.ALL);
            assertEquals(UsageStep.DAY, all.step(), wrong::toString);
            assertEquals(1, all.parts().size(), wrong::toString);
            assertEquals(Optional.of(new Way(3_000, true)), all.parts().getFirst().way());
        }
    }

    @Test
    void carThatOnlyEverStoodIsShownStanding() throws Exception {
        past.stands("2026-11-17T09:00", 9_000).stands("2026-11-18T09:00", 9_000).stands("2026-11-19T09:00", 9_000);
        assertEquals(List.of(Optional.of(new Way(0, true)), Optional.of(new Way(0, true))),
                past.usage(UsageSpan.ALL).parts().stream().map(UsagePart::way).toList());
    }

    @Test
    void vaultWithNothingIsEmptyInEverySpan() throws Exception {
        for (UsageSpan span : UsageSpan.values()) {
            assertEquals(0, past.usage(span).known(), span.name());
            assertTrue(past.usage(span).newest().isEmpty());
        }
        assertEquals(List.of(), past.usage(UsageSpan.ALL).parts());
    }

    @Test
    void chargeIsTheLastOneOfItsBarAndNoneInMonths() throws Exception {
        past.charged("2026-11-17T07:00", 80).charged("2026-11-17T23:59", 64).charged("2026-11-18T00:00", 20);
        assertEquals(Optional.of(64.0), past.part(UsageSpan.WEEK, "2026-11-17T00:00").charge());
        assertTrue(past.part(UsageSpan.WEEK, "2026-11-16T00:00").charge().isEmpty());
        assertTrue(past.part(UsageSpan.YEAR, "2026-11-01T00:00").charge().isEmpty());
        assertEquals(past.at("2026-11-18T00:00"), past.usage(UsageSpan.MONTH).newest().orElseThrow().measuredAt());
        assertTrue(past.usage(UsageSpan.YEAR).newest().isEmpty(), "of the odometer nothing is known");
    }

    @Test
    void pastThatCannotBeReadIsAFailure() throws Exception {
        UsageReader reader = past.reader();
        past.store.broken = true;
        assertThrows(StorageException.class, () -> reader.read(UsageSpan.ALL));
    }

    private void hourly(String from, String to) {
        long metres = 1_500_000;
        for (Instant at = past.at(from); at.isBefore(past.at(to)); at = at.plusSeconds(3_600)) {
            past.stands(at, metres);
            metres += 1_000;
        }
    }
}
