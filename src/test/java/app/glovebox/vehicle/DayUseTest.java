package app.glovebox.vehicle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.vss.Signals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DayUseTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private final List<Reading> odometer = new ArrayList<>();
    private final List<Reading> charge = new ArrayList<>();

    @Test
    void dayIsWhatLiesBetweenItsMidnights() {
        stands("2026-11-16T18:00", 100_000);
        stands("2026-11-17T08:00", 100_300);
        stands("2026-11-17T18:00", 146_000);
        stands("2026-11-18T08:00", 146_000);
        assertEquals(Optional.of(46_000L), day("2026-11-17").metres());
        assertEquals(146_000, day("2026-11-17").odometer().orElseThrow().number());
    }

    @Test
    void standingAllDayIsZeroAndNoReadingsIsAGap() {
        stands("2026-11-16T18:00", 100_000);
        stands("2026-11-18T08:00", 100_000);
        assertEquals(Optional.of(0L), day("2026-11-17").metres());
        assertTrue(day("2026-11-17").odometer().isEmpty());
        assertTrue(day("2026-11-19").metres().isEmpty(), "nothing was read after the 18th");
    }

    @Test
    void wayWhoseDayIsNotKnownBelongsToNoDay() {
        stands("2026-11-16T18:00", 100_000);
        stands("2026-11-19T08:00", 400_000);
        for (String day : List.of("2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19")) {
            assertTrue(day(day).metres().isEmpty(), day);
        }
    }

    @Test
    void driveOverMidnightIsSharedByTime() {
        stands("2026-11-16T12:00", 100_000);
        stands("2026-11-16T23:50", 100_000);
        stands("2026-11-17T00:10", 120_000);
        stands("2026-11-17T12:00", 120_000);
        stands("2026-11-18T12:00", 120_000);
        assertEquals(Optional.of(10_000L), day("2026-11-17").metres());
    }

    @Test
    void firstDayOfAllIsNotGuessed() {
        stands("2026-11-17T09:00", 100_000);
        stands("2026-11-17T18:00", 130_000);
        assertTrue(day("2026-11-17").metres().isEmpty());
    }

    @Test
    void todayCountsToItsLastReading() {
        stands("2026-11-18T20:00", 100_000);
        stands("2026-11-19T08:00", 104_000);
        assertEquals(Optional.of(4_000L), day("2026-11-19").metres());
    }

    @Test
    void dayOf23HoursEndsAtItsOwnMidnight() {
        LocalDate spring = LocalDate.parse("2026-03-29");
        hourly(spring.minusDays(1), spring.plusDays(2));
        assertEquals(Optional.of(23_000L), of(spring, spring).getFirst().metres());
    }

    @Test
    void dayOf25HoursHasAllOfThem() {
        LocalDate autumn = LocalDate.parse("2026-10-25");
        hourly(autumn.minusDays(1), autumn.plusDays(3));
        assertEquals(Optional.of(25_000L), of(autumn, autumn).getFirst().metres());
        assertEquals(Optional.of(24_000L), of(autumn.plusDays(1), autumn.plusDays(1)).getFirst().metres());
    }

    @Test
    void chargeIsTheDaysLastAndLowest() {
        charge.add(CarLife.reading(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 80.0, at("2026-11-17T07:00")));
        charge.add(CarLife.reading(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 41.0, at("2026-11-17T18:00")));
        charge.add(CarLife.reading(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 64.0, at("2026-11-17T23:59")));
        charge.add(CarLife.reading(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, 20.0, at("2026-11-18T00:00")));
        assertEquals(64, day("2026-11-17").chargeAtEnd().orElseThrow().number());
        assertEquals(41, day("2026-11-17").chargeLeast().orElseThrow().number());
        assertTrue(day("2026-11-19").chargeAtEnd().isEmpty());
    }

    private void hourly(LocalDate from, LocalDate to) {
        Instant end = to.atStartOfDay(ZONE).toInstant();
        long metres = 500_000;
        for (Instant at = from.atStartOfDay(ZONE).toInstant(); at.isBefore(end); at = at.plusSeconds(3_600)) {
            odometer.add(CarLife.reading(Signals.TRAVELED_DISTANCE, metres, at));
            metres += 1_000;
        }
    }

    private void stands(String local, long metres) {
        odometer.add(CarLife.reading(Signals.TRAVELED_DISTANCE, metres, at(local)));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private DayUse day(String day) {
        LocalDate date = LocalDate.parse(day);
        return of(date, date).getFirst();
    }

    private List<DayUse> of(LocalDate first, LocalDate today) {
        return DayUse.of(odometer, charge, first, today, ZONE);
    }
}
