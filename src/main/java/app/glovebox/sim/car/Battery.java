package app.glovebox.sim.car;

import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The traction battery: energy, temperature, what it accepts from a charger and how far it will last.
final class Battery {
    static final int CHARGE_LIMIT = 80;
    private static final int GROSS_KWH = 82;
    private static final int NET_KWH = 77;
    private static final double WARMS_KELVIN_PER_KWH = 0.32;
    private static final double COOLS_SECONDS = 36_000;
    private static final double RANGE_MEMORY_METRES = 90_000;

    // What the cells accept when warm: percent of charge, kW.
    private static final double[][] CURVE =
            {{0, 95}, {8, 150}, {30, 148}, {45, 118}, {60, 90}, {72, 70}, {80, 52}, {90, 28}, {97, 7}, {100, 2}};

    private double kwh;
    private double health;
    private double celsius;
    private double kwhPerMetre;
    private double kw;
    private boolean charging;

    Battery(double percent, double health, double celsius) {
        this.health = health;
        this.celsius = celsius;
        kwh = percent / 100 * capacity();
        kwhPerMetre = 0.172e-3;
    }

    Battery(DataInput in) throws IOException {
        kwh = in.readDouble();
        health = in.readDouble();
        celsius = in.readDouble();
        kwhPerMetre = in.readDouble();
        kw = in.readDouble();
        charging = in.readBoolean();
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(kwh);
        out.writeDouble(health);
        out.writeDouble(celsius);
        out.writeDouble(kwhPerMetre);
        out.writeDouble(kw);
        out.writeBoolean(charging);
    }

    double percent() {
        return 100 * kwh / capacity();
    }

    boolean isCharging() {
        return charging;
    }

    boolean isFull() {
        return percent() >= CHARGE_LIMIT - 0.01;
    }

    /// The charger is of that size, in kW.
    void beginCharging(double offered) {
        charging = true;
        kw = accepts(offered);
    }

    /// Nothing flows any more.
    void rest() {
        charging = false;
        kw = 0;
    }

    /// How far a careful driver trusts it, keeping a reserve of a tenth.
    double trustedMetres() {
        return StrictMath.max(0, kwh - 0.1 * capacity()) / (1.12 * StrictMath.max(kwhPerMetre, 0.18e-3));
    }

    /// What flows in from a charger of that size, in kW: the curve tapers with charge and falls with cold.
    double accepts(double offered) {
        double warmth = StrictMath.clamp((celsius + 12) / 36, 0.25, 1.0);
        return StrictMath.min(offered * 0.93, curve(percent()) * warmth);
    }

    /// Seconds until the charge limit at that power.
    long secondsToLimit(double accepted) {
        double missing = StrictMath.max(0, CHARGE_LIMIT / 100.0 * capacity() - kwh);
        return (long) StrictMath.ceil(missing / accepted * 3_600);
    }

    /// Time passes with `inflow` kW into the battery (negative: out of it).
    void pass(double seconds, double inflow, double outside) {
        kw = inflow;
        double moved = inflow * seconds / 3_600;
        health -= StrictMath.abs(moved) * 2.2e-6;
        kwh = StrictMath.clamp(kwh + moved, 0.0, capacity());
        celsius += StrictMath.abs(moved) * WARMS_KELVIN_PER_KWH;
        celsius += (outside - celsius) * (1 - StrictMath.exp(-seconds / COOLS_SECONDS));
    }

    /// Remembers what the last metres took, for the range.
    void drove(double metres, double usedKwh) {
        double weight = 1 - StrictMath.exp(-metres / RANGE_MEMORY_METRES);
        if (metres > 0) {
            double lately = kwhPerMetre + weight * (usedKwh / metres - kwhPerMetre);
            kwhPerMetre = StrictMath.clamp(lately, 0.12e-3, 0.32e-3);
        }
    }

    void tell(Report report) {
        double metres = kwh / kwhPerMetre;
        report.say(Signals.RANGE, metres, 1_000);
        report.say(Signals.BATTERY_RANGE, metres, 1_000);
        report.sayDecimal(Signals.BATTERY_STATE_OF_CHARGE_CURRENT, percent(), 10);
        report.sayDecimal(Signals.BATTERY_STATE_OF_CHARGE_DISPLAYED, percent(), 1);
        report.sayDecimal(Signals.BATTERY_STATE_OF_CHARGE_ENERGY, kwh, 10);
        report.sayDecimal(Signals.BATTERY_STATE_OF_HEALTH, health * 100, 10);
        report.say(Signals.BATTERY_GROSS_CAPACITY, GROSS_KWH, 1);
        report.say(Signals.BATTERY_NET_CAPACITY, NET_KWH, 1);
        report.sayDecimal(Signals.BATTERY_CURRENT_POWER, 100 * StrictMath.rint(kw * 10), 1);
        report.sayDecimal(Signals.BATTERY_TEMPERATURE_AVERAGE, celsius, 1);
        report.say(Signals.CHARGING_IS_CHARGING, charging);
        report.say(Signals.CHARGING_CHARGE_LIMIT, CHARGE_LIMIT, 1);
        report.sayDecimal(Signals.CHARGING_CHARGE_RATE, charging ? kw / kwhPerMetre / 1_000 : 0, 1);
        report.say(Signals.CHARGING_TIME_TO_COMPLETE, charging && kw > 0 ? secondsToLimit(kw) : 0, 60);
    }

    private double capacity() {
        return NET_KWH * health;
    }

    private static double curve(double percent) {
        int i = 1;
        while (i < CURVE.length - 1 && percent > CURVE[i][0]) {
            i++;
        }
        double part = (percent - CURVE[i - 1][0]) / (CURVE[i][0] - CURVE[i - 1][0]);
        return CURVE[i - 1][1] + part * (CURVE[i][1] - CURVE[i - 1][1]);
    }
}
