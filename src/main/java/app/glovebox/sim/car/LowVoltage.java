package app.glovebox.sim.car;

import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// The 12 V battery: fed while driving and charging, drained while the car is awake, hardly at all asleep.
final class LowVoltage {
    private static final double FULL = 12.75;
    private static final double EMPTY = 11.9;

    /// How the car spends its time, as far as current is concerned.
    enum Load {
        ASLEEP(-0.02), AWAKE(-6), FED(11);

        private final double amperes;

        Load(double amperes) {
            this.amperes = amperes;
        }
    }

    private double rest;
    private Load load = Load.AWAKE;

    LowVoltage(double rest) {
        this.rest = rest;
    }

    LowVoltage(DataInput in) throws IOException {
        rest = in.readDouble();
        load = Load.values()[in.readByte()];
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(rest);
        out.writeByte(load.ordinal());
    }

    /// Cold takes its share: a resting battery falls faster below freezing.
    void pass(double seconds, Load load, double outside) {
        this.load = load;
        double hours = seconds / 3_600;
        double change = switch (load) {
            case ASLEEP -> outside < 0 ? -0.0022 : -0.0012;
            case AWAKE -> -0.11;
            case FED -> 0.16;
        };
        rest = StrictMath.clamp(rest + change * hours, EMPTY, FULL);
    }

    void tell(Report report) {
        double volts = switch (load) {
            case ASLEEP -> rest;
            case AWAKE -> rest - 0.15;
            case FED -> 13.9 + (FULL - rest) * 0.5;
        };
        double amperes = load == Load.FED ? 2 + (FULL - rest) * 30 : load.amperes;
        report.sayDecimal(Signals.LOW_VOLTAGE_BATTERY_CURRENT_VOLTAGE, volts, 10);
        report.sayDecimal(Signals.LOW_VOLTAGE_BATTERY_CURRENT_CURRENT, amperes, 1);
    }
}
