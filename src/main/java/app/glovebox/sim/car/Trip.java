package app.glovebox.sim.car;

import app.glovebox.sim.car.Route.Spot;
import app.glovebox.vss.Signals;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.random.RandomGenerator;

/// Where the car is and how it moves: the present or latest trip, and the odometer.
/// An interval of driving is drawn when it begins ([#prepare]) and takes effect when it ends ([#advance]).
final class Trip {
    private static final int INTERVAL_SECONDS = 30;
    private static final double MASS_KG = 2_150;
    private static final double DRAG_AREA = 0.55;

    private Place from;
    private Place to;
    private Route route;
    private boolean underWay;
    private double odometer;
    private double driven;
    private double heading;
    private double speed;
    private long startedAt;
    private long seconds;
    private long aheadSeconds;
    private double aheadMetres;
    private double aheadSpeed;

    /// Parked since that moment, with that many metres behind it.
    Trip(Place here, double odometer, long at) {
        from = here;
        to = here;
        this.odometer = odometer;
        startedAt = at;
    }

    Trip(DataInput in) throws IOException {
        from = Place.valueOf(in.readUTF());
        to = Place.valueOf(in.readUTF());
        underWay = in.readBoolean();
        odometer = in.readDouble();
        driven = in.readDouble();
        heading = in.readDouble();
        speed = in.readDouble();
        startedAt = in.readLong();
        seconds = in.readLong();
        aheadSeconds = in.readLong();
        aheadMetres = in.readDouble();
        aheadSpeed = in.readDouble();
        if (underWay) {
            route = Town.route(from, to);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(from.name());
        out.writeUTF(to.name());
        out.writeBoolean(underWay);
        out.writeDouble(odometer);
        out.writeDouble(driven);
        out.writeDouble(heading);
        out.writeDouble(speed);
        out.writeLong(startedAt);
        out.writeLong(seconds);
        out.writeLong(aheadSeconds);
        out.writeDouble(aheadMetres);
        out.writeDouble(aheadSpeed);
    }

    /// Where it stands, or where it is going to stand.
    Place place() {
        return to;
    }

    boolean isUnderWay() {
        return underWay;
    }

    boolean isThere() {
        return driven >= route.metres();
    }

    double odometer() {
        return odometer;
    }

    double speed() {
        return speed;
    }

    double aheadMetres() {
        return aheadMetres;
    }

    Spot spot() {
        return underWay ? route.at(driven) : Route.of(to, heading);
    }

    void begin(Place goal, long at) {
        from = to;
        to = goal;
        route = Town.route(from, to);
        underWay = true;
        driven = 0;
        seconds = 0;
        startedAt = at;
    }

    void end() {
        heading = spot().heading();
        underWay = false;
    }

    /// Draws the next interval and tells its length in seconds. The last one ends at the goal, standing.
    long prepare(RandomGenerator random, double pace) {
        int limit = spot().street().limit();
        double left = route.metres() - driven;
        aheadSeconds = INTERVAL_SECONDS;
        aheadSpeed = limit / 3.6 * pace * (0.88 + 0.14 * random.nextDouble());
        if (random.nextDouble() < (limit <= 50 ? 0.2 : 0.015)) {
            aheadSpeed *= 0.2 * random.nextDouble();
        }
        aheadMetres = (speed + aheadSpeed) / 2 * aheadSeconds;
        if (aheadMetres > left - 20) {
            double mean = StrictMath.max(speed / 2, 4.5);
            aheadSeconds = StrictMath.max(3, (long) StrictMath.rint(left / mean));
            aheadMetres = left;
            aheadSpeed = 0;
        }
        return aheadSeconds;
    }

    /// The prepared interval is over. Tells the kWh its movement took out of the battery, negative when braking
    /// gave some back.
    double advance(double outside) {
        int limit = spot().street().limit();
        double height = spot().altitude();
        double before = speed;
        driven = aheadSpeed == 0 ? route.metres() : driven + aheadMetres;
        odometer += aheadMetres;
        seconds += aheadSeconds;
        speed = aheadSpeed;
        double mean = aheadMetres / aheadSeconds;
        double air = 1.2 * 293 / (273 + outside);
        double rolling = 0.0095 * (1 + 0.006 * (20 - outside)) * MASS_KG * 9.81;
        double stopAndGo = limit <= 50 ? 60 : 12;
        double force = rolling + stopAndGo + 0.5 * air * DRAG_AREA * mean * mean;
        double joules = force * aheadMetres + 0.5 * MASS_KG * (speed * speed - before * before)
                + MASS_KG * 9.81 * (spot().altitude() - height);
        return (joules > 0 ? joules / 0.88 : joules * 0.65) / 3.6e6;
    }

    void tell(Report report) {
        Spot spot = spot();
        report.say(Signals.TRAVELED_DISTANCE, odometer, 1);
        report.say(Signals.TRAVELED_DISTANCE_SINCE_START, driven, 100);
        report.sayDecimal(Signals.SPEED, speed * 3.6, 10);
        report.sayDecimal(Signals.AVERAGE_SPEED, seconds == 0 ? 0 : driven / seconds * 3.6, 1);
        report.say(Signals.IS_MOVING, speed > 0);
        report.say(Signals.START_TIME, Instant.ofEpochSecond(startedAt).toString());
        report.sayDecimal(Signals.TRIP_DURATION, 60 * StrictMath.floor(seconds / 60.0), 1);
        report.sayDecimal(Signals.LATITUDE, spot.latitude(), 100_000);
        report.sayDecimal(Signals.LONGITUDE, spot.longitude(), 100_000);
        report.sayDecimal(Signals.ALTITUDE, spot.altitude(), 0.5);
        report.sayDecimal(Signals.HEADING, spot.heading() % 360, 1);
        report.say(Signals.LOCATION_STREET, spot.street().name());
    }
}
