package app.glovebox.vehicle;

/// What the voltage of a 12 V battery at rest says. Above 13.2 V something charges it, below 12.0 V a car may not start.
public enum TwelveVolt {
    LOW, WEAK, GOOD, CHARGING;

    private static final double WEAK_FROM = 12.0;
    private static final double GOOD_FROM = 12.4;
    private static final double CHARGING_FROM = 13.2;

    public static TwelveVolt of(Reading volts) {
        double number = volts.number();
        if (number >= CHARGING_FROM) {
            return CHARGING;
        }
        if (number >= GOOD_FROM) {
            return GOOD;
        }
        return number >= WEAK_FROM ? WEAK : LOW;
    }
}
