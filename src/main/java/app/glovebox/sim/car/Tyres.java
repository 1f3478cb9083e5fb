package app.glovebox.sim.car;

import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/// Four tyres that lose air slowly and warm up when driven. Order: front left, front right, rear left, rear right.
/// The air in a tyre is kept as the pressure it would have at 20 °C.
final class Tyres {
    private static final int[] TARGET = {290, 290, 310, 310};
    private static final int SOFT = 20;
    private static final double LOW = 0.86;
    private static final double FINE_AGAIN = 0.91;
    private static final double ATMOSPHERE = 101.3;
    private static final double ZERO = 273.15;
    private static final double SETTLES_SECONDS = 1_300;

    private static final List<Signal> PRESSURE = List.of(Signals.TIRE_ROW1_LEFT_PRESSURE,
            Signals.TIRE_ROW1_RIGHT_PRESSURE, Signals.TIRE_ROW2_LEFT_PRESSURE, Signals.TIRE_ROW2_RIGHT_PRESSURE);
    private static final List<Signal> TEMPERATURE = List.of(Signals.TIRE_ROW1_LEFT_TEMPERATURE,
            Signals.TIRE_ROW1_RIGHT_TEMPERATURE, Signals.TIRE_ROW2_LEFT_TEMPERATURE,
            Signals.TIRE_ROW2_RIGHT_TEMPERATURE);
    private static final List<Signal> IS_LOW = List.of(Signals.TIRE_ROW1_LEFT_IS_PRESSURE_LOW,
            Signals.TIRE_ROW1_RIGHT_IS_PRESSURE_LOW, Signals.TIRE_ROW2_LEFT_IS_PRESSURE_LOW,
            Signals.TIRE_ROW2_RIGHT_IS_PRESSURE_LOW);

    private final double[] air = new double[4];
    private final double[] celsius = new double[4];
    private final boolean[] low = new boolean[4];
    private final double[] leaksPerDay = new double[4];

    Tyres(long seed, double outside) {
        this(seed);
        for (int i = 0; i < 4; i++) {
            celsius[i] = outside;
            fill(i, outside, TARGET[i] - Chance.between(seed, "first air", i, 0, 14));
        }
    }

    Tyres(long seed, DataInput in) throws IOException {
        this(seed);
        for (int i = 0; i < 4; i++) {
            air[i] = in.readDouble();
            celsius[i] = in.readDouble();
            low[i] = in.readBoolean();
        }
    }

    private Tyres(long seed) {
        int weak = Chance.of(seed, "weak tyre", 0).nextInt(4);
        for (int i = 0; i < 4; i++) {
            leaksPerDay[i] = i == weak ? Chance.between(seed, "leak", i, 0.5, 0.95)
                    : Chance.between(seed, "leak", i, 0.08, 0.22);
        }
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < 4; i++) {
            out.writeDouble(air[i]);
            out.writeDouble(celsius[i]);
            out.writeBoolean(low[i]);
        }
    }

    /// Time passes at that speed (m/s); front tyres work a little harder.
    void pass(double seconds, double outside, double speed) {
        double settles = 1 - StrictMath.exp(-seconds / SETTLES_SECONDS);
        for (int i = 0; i < 4; i++) {
            double goal = outside + speed * (i < 2 ? 0.78 : 0.68);
            celsius[i] += (goal - celsius[i]) * settles;
            air[i] -= leaksPerDay[i] * seconds / 86_400;
            low[i] = pressure(i, celsius[i]) < TARGET[i] * (low[i] ? FINE_AGAIN : LOW);
        }
    }

    /// Whether one reads low, or would with the warmth of the drive gone.
    boolean areSoft(double outside) {
        for (int i = 0; i < 4; i++) {
            if (low[i] || pressure(i, outside) < TARGET[i] - SOFT) {
                return true;
            }
        }
        return false;
    }

    boolean isAnyLow() {
        return low[0] || low[1] || low[2] || low[3];
    }

    /// The driver fills all four to a little over their target, allowing for the warmth of the drive.
    void fillAll(double outside) {
        for (int i = 0; i < 4; i++) {
            fill(i, outside, TARGET[i] + 2);
            low[i] = false;
        }
    }

    void tell(Report report) {
        for (int i = 0; i < 4; i++) {
            report.say(PRESSURE.get(i), pressure(i, celsius[i]), 1);
            report.sayDecimal(TEMPERATURE.get(i), celsius[i], 0.5);
            report.say(IS_LOW.get(i), low[i]);
        }
        report.say(Signals.TIRE_ROW1_TARGET, TARGET[0], 1);
        report.say(Signals.TIRE_ROW2_TARGET, TARGET[2], 1);
    }

    private double pressure(int i, double at) {
        return (air[i] + ATMOSPHERE) * (at + ZERO) / (20 + ZERO) - ATMOSPHERE;
    }

    private void fill(int i, double at, double pressure) {
        air[i] = (pressure + ATMOSPHERE) * (20 + ZERO) / (at + ZERO) - ATMOSPHERE;
    }
}
