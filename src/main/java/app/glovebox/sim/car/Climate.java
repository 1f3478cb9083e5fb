package app.glovebox.sim.car;

import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// Cabin temperature and what keeps it pleasant.
final class Climate {
    private static final double COOLS_SECONDS = 2_700;
    private static final double SUN_KELVIN = 19;
    private static final double BLOWS_SECONDS = 420;

    private final double wish;
    private double cabin;
    private double outside;
    private boolean running;

    Climate(double wish, double outside) {
        this.wish = wish;
        this.outside = outside;
        cabin = outside;
    }

    Climate(double wish, DataInput in) throws IOException {
        this.wish = wish;
        cabin = in.readDouble();
        outside = in.readDouble();
        running = in.readBoolean();
    }

    void write(DataOutput out) throws IOException {
        out.writeDouble(cabin);
        out.writeDouble(outside);
        out.writeBoolean(running);
    }

    void setRunning(boolean running) {
        this.running = running;
    }

    double outside() {
        return outside;
    }

    /// What it draws in kW: the heat pump holds against the outside and pulls harder while the cabin is far off.
    double kw() {
        if (!running) {
            return 0;
        }
        double hold = 0.055 * StrictMath.abs(wish - outside);
        double pull = 0.16 * StrictMath.abs(wish - cabin);
        return StrictMath.min(5, 0.15 + hold + pull);
    }

    void pass(double seconds, double outside, double sun) {
        this.outside = outside;
        double still = outside + SUN_KELVIN * sun;
        double goal = running ? wish + 0.02 * (outside - wish) : still;
        cabin += (goal - cabin) * (1 - StrictMath.exp(-seconds / (running ? BLOWS_SECONDS : COOLS_SECONDS)));
    }

    void tell(Report report) {
        report.sayDecimal(Signals.EXTERIOR_AIR_TEMPERATURE, outside, 2);
        report.sayDecimal(Signals.HVAC_AMBIENT_AIR_TEMPERATURE, cabin, 2);
        report.sayDecimal(Signals.HVAC_STATION_ROW1_DRIVER_TEMPERATURE, wish, 2);
        report.say(Signals.HVAC_IS_AIR_CONDITIONING_ACTIVE, running && (outside > wish - 1 || cabin > wish + 2));
        report.say(Signals.HVAC_IS_FRONT_DEFROSTER_ACTIVE, running && outside < 3 && cabin < wish - 4);
    }
}
