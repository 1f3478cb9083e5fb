package app.glovebox.sim.car;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/// The invented town of Meerhaven and the roads out of it. It lies where the map shows water, so its coordinates
/// are plausible and nobody's address.
final class Town {
    // name | speed limit km/h | modem bars | points, hundreds of metres east and north of Market Square.
    // Streets that share a point meet there.
    private static final String MAP = """
            Lime Row       | 30  | 4 | -134,24 -130,22 -126,22
            Orchard Lane   | 30  | 3 | -138,18 -134,19 -130,22
            Church Street  | 30  | 4 | -126,22 -125,26 -123,29 -123,34
            Mill Road      | 50  | 4 | -126,22 -120,18 -114,17
            Polder Road    | 80  | 3 | -114,17 -90,12 -64,11 -38,8
            Ring West      | 100 | 4 | -38,8 -30,-4 -18,-10
            Ring South     | 100 | 4 | -18,-10 0,-14 20,-10
            Lakeside Drive | 60  | 2 | -30,-4 -44,-14 -52,-22
            Lock Tunnel    | 70  | 0 | 20,-10 32,-4
            Quay Road      | 50  | 4 | 32,-4 38,-1 44,2 52,4
            Harbour Street | 30  | 4 | 52,4 56,7 60,8
            Canal Street   | 50  | 4 | 12,2 22,6 32,8 44,2
            Market Street  | 30  | 5 | 0,0 6,2 12,2
            Station Avenue | 50  | 5 | 0,-14 0,-7 0,0
            Willow Court   | 30  | 4 | 0,-14 6,-20 12,-26
            Dune Road      | 80  | 2 | -114,17 -190,60 -330,170 -470,300 -600,420
            Beach Walk     | 30  | 2 | -600,420 -604,424
            Motorway 61    | 100 | 4 | 20,-10 120,90 300,250 460,390 620,520 810,670 1000,820
            Grand Quay     | 50  | 5 | 1000,820 1006,826 1012,828
            Motorway 84    | 120 | 4 | 0,-14 100,-180 220,-330 450,-640 760,-980 1050,-1300 1350,-1560
            Fell Road      | 80  | 2 | 1350,-1560 1420,-1580 1500,-1640
            """;

    private static final Map<Point, List<Stretch>> STRETCHES = read();

    private Town() {
    }

    /// A named road. A tunnel is a street without modem bars.
    record Street(String name, int limit, int bars) {
    }

    record Point(int east, int north) {
    }

    /// A straight piece of a street, in the direction it is driven.
    record Stretch(Street street, Point from, Point to) {
        double metres() {
            double east = to.east - from.east;
            double north = to.north - from.north;
            return 100 * StrictMath.sqrt(east * east + north * north);
        }

        private double seconds() {
            return metres() / street.limit * 3.6;
        }
    }

    /// The quickest way.
    static Route route(Place from, Place to) {
        Point start = new Point(from.east, from.north);
        Point goal = new Point(to.east, to.north);
        Map<Point, Stretch> cameBy = new LinkedHashMap<>();
        Map<Point, Double> best = new LinkedHashMap<>(Map.of(start, 0.0));
        PriorityQueue<Reached> open = new PriorityQueue<>();
        open.add(new Reached(start, 0, 0));
        while (!open.isEmpty() && !open.peek().point.equals(goal)) {
            Reached here = open.remove();
            for (Stretch stretch : STRETCHES.get(here.point)) {
                double seconds = here.seconds + stretch.seconds();
                if (seconds < best.getOrDefault(stretch.to, Double.MAX_VALUE)) {
                    best.put(stretch.to, seconds);
                    cameBy.put(stretch.to, stretch);
                    open.add(new Reached(stretch.to, seconds, best.size()));
                }
            }
        }
        List<Stretch> way = new ArrayList<>();
        for (Point at = goal; !at.equals(start); at = way.getFirst().from) {
            way.addFirst(cameBy.get(at));
        }
        return new Route(way);
    }

    static double metres(Place from, Place to) {
        return from == to ? 0 : route(from, to).metres();
    }

    /// Where a leg towards the goal ends: there, if the charge reaches it and the next charger from it; else at the
    /// last fast charger on the way that is in reach.
    static Place nextStop(Place here, Place goal, Place home, double reach) {
        double direct = metres(here, goal);
        boolean chargesThere = goal == home || goal.chargerKw > 0;
        if (direct + (chargesThere ? 0 : metresToCharger(goal, home)) <= reach) {
            return goal;
        }
        return fastChargers()
                .filter(stop -> stop != here && metres(here, stop) <= reach)
                .filter(stop -> metres(here, stop) + metres(stop, goal) < direct + 5_000)
                .max(Comparator.comparingDouble(stop -> metres(here, stop)))
                .orElse(goal);
    }

    private static double metresToCharger(Place from, Place home) {
        return fastChargers().mapToDouble(stop -> metres(from, stop)).reduce(metres(from, home), StrictMath::min);
    }

    private static Stream<Place> fastChargers() {
        return Stream.of(Place.values()).filter(Place::isFastCharger);
    }

    /// Found points wait by time; the order of finding decides a tie, so that it never depends on hash codes.
    private record Reached(Point point, double seconds, int order) implements Comparable<Reached> {
        @Override
        public int compareTo(Reached other) {
            int bySeconds = Double.compare(seconds, other.seconds);
            return bySeconds != 0 ? bySeconds : Integer.compare(order, other.order);
        }
    }

    private static Map<Point, List<Stretch>> read() {
        Map<Point, List<Stretch>> stretches = new LinkedHashMap<>();
        for (String line : MAP.lines().toList()) {
            String[] cells = line.split("\\|");
            Street street = new Street(cells[0].strip(), Integer.parseInt(cells[1].strip()),
                    Integer.parseInt(cells[2].strip()));
            List<Point> points = points(cells[3].strip());
            for (int i = 1; i < points.size(); i++) {
                add(stretches, new Stretch(street, points.get(i - 1), points.get(i)));
                add(stretches, new Stretch(street, points.get(i), points.get(i - 1)));
            }
        }
        return stretches;
    }

    private static List<Point> points(String text) {
        List<Point> points = new ArrayList<>();
        for (String pair : text.split(" ")) {
            String[] numbers = pair.split(",");
            points.add(new Point(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
        }
        return points;
    }

    private static void add(Map<Point, List<Stretch>> stretches, Stretch stretch) {
        stretches.computeIfAbsent(stretch.from, point -> new ArrayList<>()).add(stretch);
    }
}
