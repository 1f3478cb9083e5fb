package app.glovebox.sim.car;

/// The weather over the town: a function of the seed and the moment, so there is nothing to remember.
final class Weather {
    private static final double DAY = 86_400;
    private static final double YEAR = 365.2425;

    private final long seed;

    Weather(long seed) {
        this.seed = seed;
    }

    /// Air temperature in °C: season, time of day, and fronts that pass within days.
    double outside(long second) {
        double warmth = -season(second);
        double swing = 2.6 + 1.6 * warmth;
        double afternoon = StrictMath.cos(2 * StrictMath.PI * (second / DAY - 14.0 / 24));
        return 10.6 + 7.6 * warmth + swing * afternoon + drift("front", second / DAY, 5.5)
                + drift("breeze", second / 7_200.0, 0.8);
    }

    /// How strongly the sun heats a parked car, 0 to 1.
    double sun(long second) {
        double height = StrictMath.cos(2 * StrictMath.PI * (second / DAY - 11.7 / 24)) - 0.35 * season(second);
        double clear = 0.55 + drift("cloud", second / 10_800.0, 0.45);
        return StrictMath.clamp(height * clear, 0.0, 1.0);
    }

    /// 1 in the coldest week of January, -1 half a year later.
    private static double season(long second) {
        return StrictMath.cos(2 * StrictMath.PI * (second / DAY / YEAR - 0.057));
    }

    /// A curve that wanders smoothly within ±most, with one drawn value per whole position.
    private double drift(String what, double position, double most) {
        double whole = StrictMath.floor(position);
        double part = position - whole;
        double ease = part * part * (3 - 2 * part);
        return (1 - ease) * Chance.between(seed, what, (long) whole, -most, most)
                + ease * Chance.between(seed, what, (long) whole + 1, -most, most);
    }
}
