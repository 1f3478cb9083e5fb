package app.glovebox.sim.car;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.glovebox.sim.car.Plan.Hop;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-10-19");
    private final Life life = new Life(21);

    @Test
    void asksTwiceAnswersTheSame() {
        MONDAY.datesUntil(MONDAY.plusDays(60))
                .forEach(day -> assertEquals(Plan.of(life, day, false), Plan.of(life, day, false)));
    }

    @Test
    void everyWorkdayLeadsOutAndHomeAgain() {
        MONDAY.datesUntil(MONDAY.plusDays(120)).filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(day -> {
                    List<Hop> hops = Plan.of(life, day, false);
                    assertTrue(hops.size() >= 2, "too little on " + day);
                    assertEquals(life.home, hops.getLast().to());
                });
    }

    @Test
    void commutesByTheClockOnTheWallOnBothSidesOfAClockChange() {
        int summer = commuteSecond(LocalDate.parse("2026-10-12"), 12);
        int winter = commuteSecond(LocalDate.parse("2026-10-26"), 12);
        assertTrue(Math.abs(summer - life.leavesAt) <= 700);
        assertTrue(Math.abs(winter - life.leavesAt) <= 700);
    }

    @Test
    void aWeekendAwayEndsOnSunday() {
        LocalDate saturday = MONDAY.minusDays(2).datesUntil(MONDAY.plusYears(2), Period.ofDays(7))
                .filter(day -> Plan.of(life, day, false).size() == 1).findFirst().orElseThrow();
        assertTrue(Place.FAR.contains(Plan.of(life, saturday, false).getFirst().to()));
        List<Hop> sunday = Plan.of(life, saturday.plusDays(1), false);
        assertEquals(life.home, sunday.getFirst().to());
        assertTrue(Plan.leadsFar(life, saturday));
        assertFalse(Plan.leadsFar(life, MONDAY));
    }

    @Test
    void aServiceTakesTheWholeWorkday() {
        List<Hop> hops = Plan.of(life, MONDAY, true);
        assertEquals(List.of(Place.WORKSHOP, life.home), hops.stream().map(Hop::to).toList());
    }

    /// The first commute found from that day on, in seconds of the local day.
    private int commuteSecond(LocalDate from, int days) {
        Hop commute = from.datesUntil(from.plusDays(days)).flatMap(day -> Plan.of(life, day, false).stream())
                .filter(hop -> hop.to() == life.office).findFirst().orElseThrow();
        LocalTime time = Instant.ofEpochSecond(commute.notBefore()).atZone(Plan.ZONE).toLocalTime();
        return time.toSecondOfDay();
    }
}
