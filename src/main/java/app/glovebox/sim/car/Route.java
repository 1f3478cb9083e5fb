package app.glovebox.sim.car;

import app.glovebox.sim.car.Town.Stretch;
import app.glovebox.sim.car.Town.Street;
import java.util.List;

/// A way through the town, addressed by the metres driven on it.
final class Route {
    private static final double LATITUDE = 52.56;
    private static final double LONGITUDE = 5.2;
    private static final double METRES_PER_DEGREE_NORTH = 111_320;
    private static final double METRES_PER_DEGREE_EAST = 67_680;

    private final List<Stretch> stretches;
    private final double metres;

    Route(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
        double sum = 0;
        for (Stretch stretch : stretches) {
            sum += stretch.metres();
        }
        metres = sum;
    }

    double metres() {
        return metres;
    }

    /// A spot on the map, in degrees and metres; the heading is clockwise from north.
    record Spot(Street street, double latitude, double longitude, double altitude, double heading) {
        @Override
        public String toString() {
            return "Spot[***]";
        }
    }

    /// Where the car is after that many metres; the ends of the route when outside of it.
    Spot at(double driven) {
        double rest = driven;
        int index = 0;
        while (index < stretches.size() - 1 && rest > stretches.get(index).metres()) {
            rest -= stretches.get(index).metres();
            index++;
        }
        Stretch here = stretches.get(index);
        double part = StrictMath.clamp(rest / here.metres(), 0.0, 1.0);
        double east = 100 * (here.from().east() + part * (here.to().east() - here.from().east()));
        double north = 100 * (here.from().north() + part * (here.to().north() - here.from().north()));
        double heading = StrictMath.toDegrees(StrictMath.atan2(here.to().east() - here.from().east(),
                here.to().north() - here.from().north()));
        return new Spot(here.street(), LATITUDE + north / METRES_PER_DEGREE_NORTH,
                LONGITUDE + east / METRES_PER_DEGREE_EAST, altitude(east / 1000, north / 1000),
                heading < 0 ? heading + 360 : heading);
    }

    /// Metres above the sea: flat at the water, with hills that rise towards the south-east.
    static double altitude(double eastKm, double northKm) {
        double swell = 2.5 * StrictMath.sin(eastKm / 3) + 2.5 * StrictMath.sin(northKm / 4);
        double inland = StrictMath.max(0, (eastKm - northKm - 90) / 220);
        double hills = inland * (260 + 70 * StrictMath.sin(eastKm / 5) + 50 * StrictMath.sin(northKm / 3.3));
        return StrictMath.max(0, 6 + swell + hills);
    }

    /// Where a parked car stands.
    static Spot of(Place place, double heading) {
        double east = place.east * 100;
        double north = place.north * 100;
        return new Spot(new Street(place.street, 0, place.bars), LATITUDE + north / METRES_PER_DEGREE_NORTH,
                LONGITUDE + east / METRES_PER_DEGREE_EAST, altitude(east / 1000, north / 1000), heading);
    }
}
