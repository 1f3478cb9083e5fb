package app.glovebox.sim.car;

import app.glovebox.sim.car.Route.Spot;
import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The Aurora GT as a thing: its parts, and what the passing of time does to them. It decides nothing.
final class Aurora {
    private static final long STEP_SECONDS = 1_800;
    private static final long YEAR_SECONDS = 365 * 86_400L;
    private static final double SERVICE_METRES = 30_000_000;
    private static final double AWAKE_KW = 0.2;

    final Life life;
    final Battery battery;
    final Tyres tyres;
    final Climate climate;
    final Body body;
    final Trip trip;
    private final LowVoltage lowVoltage;
    private final Weather weather;
    private final Report report;
    private long at;
    private boolean asleep;
    private long serviceAt;
    private double serviceAtMetres;
    private int softwareMonth;

    /// As it stands at its owner's home at that moment, some years old.
    Aurora(Life life, long birth) {
        this.life = life;
        long seed = life.seed;
        weather = new Weather(seed);
        double outside = weather.outside(birth);
        battery = new Battery(Chance.between(seed, "first charge", 0, 52, 79),
                Chance.between(seed, "health", 0, 0.955, 0.985), outside + 2);
        tyres = new Tyres(seed, outside);
        climate = new Climate(life.cabinWish, outside);
        lowVoltage = new LowVoltage(Chance.between(seed, "12 volt", 0, 12.5, 12.7));
        body = new Body();
        trip = new Trip(life.home, Chance.between(seed, "odometer", 0, 11_000_000, 46_000_000), birth);
        report = new Report();
        at = birth;
        serviceAt = birth + (long) Chance.between(seed, "service", 0, 25, 340) * 86_400;
        serviceAtMetres = trip.odometer() + Chance.between(seed, "service", 1, 2_500_000, 26_000_000);
        update();
    }

    Aurora(Life life, DataInput in) throws IOException {
        this.life = life;
        weather = new Weather(life.seed);
        battery = new Battery(in);
        tyres = new Tyres(life.seed, in);
        climate = new Climate(life.cabinWish, in);
        lowVoltage = new LowVoltage(in);
        body = new Body(in);
        trip = new Trip(in);
        report = Report.read(in);
        at = in.readLong();
        asleep = in.readBoolean();
        serviceAt = in.readLong();
        serviceAtMetres = in.readDouble();
        softwareMonth = in.readInt();
    }

    void write(DataOutput out) throws IOException {
        battery.write(out);
        tyres.write(out);
        climate.write(out);
        lowVoltage.write(out);
        body.write(out);
        trip.write(out);
        report.write(out);
        out.writeLong(at);
        out.writeBoolean(asleep);
        out.writeLong(serviceAt);
        out.writeDouble(serviceAtMetres);
        out.writeInt(softwareMonth);
    }

    boolean isAsleep() {
        return asleep;
    }

    void fallAsleep() {
        asleep = true;
        battery.rest();
    }

    void wake() {
        asleep = false;
    }

    /// Installs what was released by now; the releases follow the calendar.
    void update() {
        LocalDate date = Instant.ofEpochSecond(at).atZone(Plan.ZONE).toLocalDate();
        softwareMonth = date.getYear() * 12 + date.getMonthValue() - 1;
    }

    boolean wantsService() {
        return serviceAt - at < 12 * 86_400 || serviceAtMetres - trip.odometer() < 700_000;
    }

    void service() {
        serviceAt = at + YEAR_SECONDS;
        serviceAtMetres = trip.odometer() + SERVICE_METRES;
        tyres.fillAll(outside());
    }

    double outside() {
        return climate.outside();
    }

    /// Time passes. Long rests go in steps, so that the weather of the night is felt; an interval of driving is one.
    void pass(long to) {
        while (at < to) {
            long seconds = trip.isUnderWay() ? to - at : StrictMath.min(STEP_SECONDS, to - at);
            at += seconds;
            double outside = weather.outside(at);
            boolean shaded = !trip.isUnderWay() && trip.place().isGarage();
            climate.pass(seconds, outside, shaded ? 0 : weather.sun(at));
            battery.pass(seconds, trip.isUnderWay() ? drive(seconds, outside) : stand(), outside);
            tyres.pass(seconds, outside, trip.speed());
            lowVoltage.pass(seconds, load(), outside);
        }
    }

    private double drive(long seconds, double outside) {
        double used = trip.advance(outside) + (climate.kw() + AWAKE_KW) * seconds / 3_600;
        battery.drove(trip.aheadMetres(), used);
        return -used * 3_600 / seconds;
    }

    private double stand() {
        if (battery.isCharging()) {
            return battery.accepts(trip.place().chargerKw);
        }
        return asleep ? 0 : -AWAKE_KW;
    }

    private LowVoltage.Load load() {
        if (trip.isUnderWay() || battery.isCharging()) {
            return LowVoltage.Load.FED;
        }
        return asleep ? LowVoltage.Load.ASLEEP : LowVoltage.Load.AWAKE;
    }

    /// Measures everything and says what changed, or all of it.
    List<CarEvent> tell(boolean all) {
        battery.tell(report);
        tyres.tell(report);
        climate.tell(report);
        lowVoltage.tell(report);
        body.tell(report);
        trip.tell(report);
        tellItself();
        tellRadio();
        return report.end(at, all);
    }

    private void tellItself() {
        boolean driving = trip.isUnderWay();
        report.say(Signals.VIN, life.vin);
        report.say(Signals.BRAND, "Aurora");
        report.say(Signals.MODEL, "Aurora GT");
        report.say(Signals.MODEL_YEAR, Life.MODEL_YEAR, 1);
        report.say(Signals.LICENSE_PLATE, life.plate);
        report.say(Signals.IS_ASLEEP, asleep);
        report.say(Signals.LIGHTS_RUNNING_IS_ON, driving);
        report.say(Signals.POWER_OPTIMIZE_LEVEL, asleep ? 8 : driving || battery.isCharging() ? 0 : 3, 1);
        String key = body.isLocked() ? "LOCK" : asleep ? "OFF" : "ACC";
        report.say(Signals.LOW_VOLTAGE_SYSTEM_STATE, driving ? "ON" : key);
        double toService = serviceAtMetres - trip.odometer();
        report.sayDecimal(Signals.SERVICE_DISTANCE_TO_SERVICE, 10 * StrictMath.rint(toService / 10_000), 1);
        report.say(Signals.SERVICE_TIME_TO_SERVICE, serviceAt - at, 86_400);
        report.say(Signals.SERVICE_IS_SERVICE_DUE, toService <= 0 || serviceAt <= at);
        // C0077 is the standard code for low tyre pressure.
        report.say(Signals.DIAGNOSTICS_DTCLIST, tyres.isAnyLow() ? List.of("C0077") : List.of());
        int quarters = softwareMonth / 3 - (2026 * 4 + 1);
        report.say(Signals.SOFTWARE_VERSION, 7 + StrictMath.floorDiv(quarters, 8) + "."
                + StrictMath.floorMod(quarters, 8) + "." + softwareMonth % 3);
    }

    private void tellRadio() {
        Spot spot = trip.spot();
        long day = at / 86_400;
        int bars = spot.street().bars();
        if (bars > 0 && Chance.once(life.seed, "radio " + spot.street().name(), day, 0.35)) {
            bars--;
        }
        boolean home = !trip.isUnderWay() && trip.place() == life.home;
        if (home) {
            report.say(Signals.WIFI_RSSI, Chance.between(life.seed, "wifi", day, -71, -49), 1);
        }
        report.say(Signals.MODEM_BARS, bars, 1);
        report.say(Signals.IS_CONNECTIVITY_AVAILABLE, bars > 0 || home);
    }
}
