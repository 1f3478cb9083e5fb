package app.glovebox.sim.car;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What the driver means to do on one day. A function of life and date: asked twice, it answers the same.
final class Plan {
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final int HOUR = 3_600;

    private final Life life;
    private final LocalDate date;
    private final RandomGenerator random;
    private final List<Hop> hops = new ArrayList<>();

    private Plan(Life life, LocalDate date) {
        this.life = life;
        this.date = date;
        random = Chance.of(life.seed, "day", date.toEpochDay());
    }

    /// One way somewhere. It starts not before a moment and not before the car has rested, whichever is later, so
    /// a late arrival delays the rest of the day instead of breaking it.
    ///
    /// @param notBefore  epoch second, 0 when only the rest counts
    /// @param rest       seconds parked before it
    /// @param companions who sits beside and behind the driver
    /// @param cargo      whether the boot is loaded before and unloaded after
    record Hop(Place to, long notBefore, int rest, int companions, boolean cargo) {
    }

    static List<Hop> of(Life life, LocalDate date, boolean serviceWanted) {
        Plan plan = new Plan(life, date);
        switch (date.getDayOfWeek()) {
            case SATURDAY -> plan.saturday();
            case SUNDAY -> plan.sunday();
            default -> plan.workday(serviceWanted);
        }
        return List.copyOf(plan.hops);
    }

    /// Whether that day leads out of town: the evening before, the driver charges more readily.
    static boolean leadsFar(Life life, LocalDate date) {
        return of(life, date, false).stream().anyMatch(hop -> Place.FAR.contains(hop.to));
    }

    private void workday(boolean serviceWanted) {
        if (serviceWanted) {
            at(Place.WORKSHOP, life.leavesAt, 0, false);
            at(life.home, life.returnsAt - HOUR, 0, false);
            return;
        }
        boolean worksAtHome = random.nextDouble() < 0.2;
        boolean shops = random.nextDouble() < (worksAtHome ? 0.5 : 0.3);
        if (worksAtHome) {
            at(Place.BAKERY, 12 * HOUR + random.nextInt(2_400), 0, false);
            then(life.home, random.nextInt(4, 11), 0, false);
        } else {
            at(life.office, life.leavesAt + random.nextInt(-500, 700), random.nextInt(6) / 5, false);
        }
        if (shops) {
            at(Place.SUPERMARKET, life.returnsAt + random.nextInt(-600, 1_500), 0, false);
            then(life.home, random.nextInt(18, 40), 0, true);
        } else if (!worksAtHome) {
            at(life.home, life.returnsAt + random.nextInt(-900, 2_000), 0, false);
        }
        if (random.nextDouble() < 0.28) {
            at(Place.GYM, 19 * HOUR + random.nextInt(2_400), 0, true);
            then(life.home, random.nextInt(70, 100), 0, true);
        }
    }

    private void saturday() {
        if (isWeekendAway(date)) {
            at(far(), 8 * HOUR + random.nextInt(2 * HOUR), random.nextInt(1, 4), true);
        } else if (random.nextDouble() < 0.2) {
            outing();
        } else {
            at(Place.MARKET, 9 * HOUR + random.nextInt(2 * HOUR), 1, false);
            then(life.home, random.nextInt(40, 75), 1, true);
            if (random.nextDouble() < 0.4) {
                at(Place.GARDEN_CENTRE, 14 * HOUR + random.nextInt(HOUR), 1, false);
                then(life.home, random.nextInt(30, 60), 1, true);
            }
            if (random.nextDouble() < 0.35) {
                at(Place.FRIENDS, 19 * HOUR + random.nextInt(HOUR), 1, false);
                then(life.home, random.nextInt(160, 260), 1, false);
            }
        }
    }

    private void sunday() {
        if (isWeekendAway(date.minusDays(1))) {
            at(life.home, 14 * HOUR + random.nextInt(3 * HOUR), 2, true);
        } else if (random.nextDouble() < 0.14) {
            outing();
        } else if (random.nextDouble() < 0.55) {
            at(Place.LAKE_PARK, 13 * HOUR + random.nextInt(2 * HOUR), random.nextInt(4), false);
            then(life.home, random.nextInt(60, 130), 2, false);
        }
    }

    private void outing() {
        int companions = random.nextInt(1, 4);
        at(far(), 8 * HOUR + 1_800 + random.nextInt(5_400), companions, false);
        then(life.home, random.nextInt(200, 340), companions, false);
    }

    private Place far() {
        return Place.FAR.get(random.nextInt(Place.FAR.size()));
    }

    private boolean isWeekendAway(LocalDate saturday) {
        return saturday.getDayOfWeek() == DayOfWeek.SATURDAY
                && Chance.once(life.seed, "weekend away", saturday.toEpochDay(), 0.18);
    }

    private void at(Place to, int secondOfDay, int companions, boolean cargo) {
        long start = date.atTime(LocalTime.ofSecondOfDay(secondOfDay)).atZone(ZONE).toEpochSecond();
        hops.add(new Hop(to, start, 180, companions, cargo));
    }

    private void then(Place to, int restMinutes, int companions, boolean cargo) {
        hops.add(new Hop(to, 0, restMinutes * 60, companions, cargo));
    }
}
