package app.glovebox.sim.car;

import app.glovebox.sim.car.Plan.Hop;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/// The driver's day with the car, as a chain of phases. Each phase has a moment at which it acts; between two
/// moments nothing is decided, so it does not matter in which steps the time is lived.
final class Routine {
    private static final long NEVER = Long.MAX_VALUE;
    private static final int LINGERS = 150;
    private static final int PATIENCE = 7_200;

    /// What happens at the next moment.
    private enum Phase { BOARD, SIT, SET_OFF, DRIVE, ALIGHT, LEAVE, LINGER, FALL_ASLEEP, START_CHARGING, CHARGE }

    private final Life life;
    private final Aurora car;
    private Phase phase;
    private long due;
    private long boardAt = NEVER;
    private long chargeAt = NEVER;
    private long sleepAt;
    private LocalDate date;
    private boolean serviceDay;
    private int index;
    private List<Hop> hops;

    /// Begins parked at home and awake: the first thing it does is to say everything.
    Routine(Life life, long birth) {
        this.life = life;
        car = new Aurora(life, birth);
        phase = Phase.LINGER;
        due = birth;
        sleepAt = birth + 300;
        date = local(birth).toLocalDate();
        hops = Plan.of(life, date, false);
        seekHop(birth);
    }

    Routine(Life life, DataInput in) throws IOException {
        this.life = life;
        car = new Aurora(life, in);
        phase = Phase.values()[in.readByte()];
        due = in.readLong();
        boardAt = in.readLong();
        chargeAt = in.readLong();
        sleepAt = in.readLong();
        date = LocalDate.ofEpochDay(in.readLong());
        serviceDay = in.readBoolean();
        index = in.readInt();
        hops = Plan.of(life, date, serviceDay);
    }

    void write(DataOutput out) throws IOException {
        car.write(out);
        out.writeByte(phase.ordinal());
        out.writeLong(due);
        out.writeLong(boardAt);
        out.writeLong(chargeAt);
        out.writeLong(sleepAt);
        out.writeLong(date.toEpochDay());
        out.writeBoolean(serviceDay);
        out.writeInt(index);
    }

    /// The epoch second of the next moment.
    long due() {
        return due;
    }

    /// Lives to that moment, acts, and tells what the Car says about it.
    List<CarEvent> act() {
        long now = due;
        car.pass(now);
        boolean all = phase == Phase.SET_OFF || phase == Phase.DRIVE && car.trip.isThere();
        switch (phase) {
            case BOARD -> board(now);
            case SIT -> sit(now);
            case SET_OFF -> setOff(now);
            case DRIVE -> drive(now);
            case ALIGHT -> alight(now);
            case LEAVE -> leave(now);
            case LINGER -> await(now);
            case FALL_ASLEEP -> fallAsleep(now);
            case START_CHARGING -> startCharging(now);
            case CHARGE -> charge(now);
        }
        return car.tell(all);
    }

    private void board(long now) {
        if (car.isAsleep() && car.trip.place() == life.home) {
            car.update();
        }
        if (car.trip.place() == Place.WORKSHOP) {
            car.service();
        }
        chargeAt = NEVER;
        car.wake();
        car.battery.rest();
        car.body.setCable(false);
        car.body.unlock();
        openUp();
        boolean looksUnderBonnet = car.trip.place() == life.home && chance("bonnet", now, 0.03);
        if (looksUnderBonnet) {
            car.body.openBonnet();
        }
        then(Phase.SIT, now + (looksUnderBonnet ? 95 : 18 + 5 * hop().companions()));
    }

    private void sit(long now) {
        car.body.shutAll();
        then(Phase.SET_OFF, now + 12);
    }

    private void setOff(long now) {
        car.body.shutWindows();
        car.climate.setRunning(true);
        Place stop = Town.nextStop(car.trip.place(), hop().to(), life.home, car.battery.trustedMetres());
        car.trip.begin(stop, now);
        then(Phase.DRIVE, now + prepare(now));
    }

    private void drive(long now) {
        if (car.trip.isThere()) {
            car.trip.end();
            car.climate.setRunning(false);
            car.body.shutWindows();
            then(Phase.ALIGHT, now + 14);
            return;
        }
        boolean airy = car.outside() > 21 && car.trip.spot().street().limit() <= 50;
        car.body.openWindow(0, airy ? 60 : 0);
        then(Phase.DRIVE, now + prepare(now));
    }

    private void alight(long now) {
        openUp();
        then(Phase.LEAVE, now + 24 + 6 * hop().companions());
    }

    private void leave(long now) {
        car.body.shutAll();
        if (!chance("forgets to lock", now, 0.012)) {
            car.body.lock();
        }
        if (car.outside() > 16 && chance("forgets a window", now, 0.03)) {
            car.body.openWindow(1, 20);
        }
        if (car.trip.place().hasAir() && car.tyres.areSoft(car.outside()) && chance("air", now, 0.35)) {
            car.tyres.fillAll(car.outside());
        }
        sleepAt = now + 270 + Chance.of(life.seed, "sleep", now).nextInt(240);
        if (car.trip.place() == hop().to()) {
            index++;
            seekHop(now);
            plugIn(now);
        } else {
            boardAt = NEVER;
            plugInNow(now);
        }
        car.body.setHazard(boardAt < sleepAt && chance("hazard lights", now, 0.4));
        await(now);
    }

    private void fallAsleep(long now) {
        car.fallAsleep();
        await(now);
    }

    private void startCharging(long now) {
        chargeAt = NEVER;
        car.wake();
        car.battery.beginCharging(car.trip.place().chargerKw);
        keepCharging(now);
    }

    private void charge(long now) {
        if (!car.battery.isFull()) {
            keepCharging(now);
            return;
        }
        car.battery.rest();
        sleepAt = now + 300;
        boolean onTheWay = boardAt == NEVER;
        if (onTheWay) {
            boardAt = now + 110;
        }
        await(now);
    }

    private void keepCharging(long now) {
        int offered = car.trip.place().chargerKw;
        long seconds = StrictMath.min(offered >= 50 ? 120 : 300,
                car.battery.secondsToLimit(car.battery.accepts(offered)));
        then(Phase.CHARGE, now + StrictMath.max(1, seconds));
        if (boardAt <= due) {
            then(Phase.BOARD, StrictMath.max(boardAt, now + 1));
        }
    }

    /// Doors and, with cargo, the boot: getting in and getting out look alike. A stop to charge leaves cargo alone.
    private void openUp() {
        car.body.openDoors(hop().companions());
        if (hop().cargo() && !car.trip.place().isFastCharger()) {
            car.body.openBoot();
        }
    }

    /// At home and at the cottage the driver plugs in when it is worth the walk round the car.
    private void plugIn(long now) {
        Place here = car.trip.place();
        double percent = car.battery.percent();
        boolean farTomorrow = Plan.leadsFar(life, local(now).toLocalDate().plusDays(1));
        double below = here != life.home || farTomorrow ? 74 : life.plugsInBelow;
        if (here.chargerKw == 0 || percent >= below) {
            return;
        }
        plugInNow(now);
        ZonedDateTime evening = local(now).withHour(22).withMinute(45).withSecond(0);
        long cheap = evening.toEpochSecond() + Chance.of(life.seed, "cheap power", now).nextInt(6_300);
        boolean waits = here == life.home && percent > 20 && local(now).getHour() >= 5 && boardAt > cheap + 3_600;
        if (waits) {
            chargeAt = StrictMath.max(chargeAt, cheap);
        }
    }

    private void plugInNow(long now) {
        car.body.setCable(true);
        chargeAt = now + 25;
    }

    private long prepare(long now) {
        return car.trip.prepare(Chance.of(life.seed, "traffic", now), life.pace);
    }

    private Hop hop() {
        return hops.get(index);
    }

    /// Finds the next thing to do. What is hours late is dropped, except going home.
    private void seekHop(long now) {
        while (index >= hops.size() || hop().to() == car.trip.place()
                || hop().to() != life.home && hop().notBefore() < now - PATIENCE) {
            index++;
            if (index >= hops.size()) {
                index = 0;
                date = date.plusDays(1);
                serviceDay = car.wantsService();
                hops = Plan.of(life, date, serviceDay);
            }
        }
        boardAt = StrictMath.max(hop().notBefore(), now + hop().rest());
    }

    /// Parked: whatever comes first. A sleeping car does not linger.
    private void await(long now) {
        then(Phase.BOARD, boardAt);
        if (chargeAt < due) {
            then(Phase.START_CHARGING, chargeAt);
        }
        if (!car.isAsleep() && sleepAt < due) {
            then(Phase.FALL_ASLEEP, sleepAt);
        }
        if (!car.isAsleep() && now + LINGERS < due) {
            then(Phase.LINGER, now + LINGERS);
        }
        due = StrictMath.max(due, now + 1);
    }

    private void then(Phase next, long at) {
        phase = next;
        due = at;
    }

    private boolean chance(String what, long now, double probability) {
        return Chance.once(life.seed, what, now, probability);
    }

    private static ZonedDateTime local(long second) {
        return Instant.ofEpochSecond(second).atZone(Plan.ZONE);
    }
}
