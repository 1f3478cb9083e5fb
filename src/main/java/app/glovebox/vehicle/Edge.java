package app.glovebox.vehicle;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// What is known at both ends of a stretch of the past, of one signal.
///
/// @param first the earliest number measured in it
/// @param last  the latest; the same as the first when there is no other
public record Edge(Stand first, Stand last) {
    /// A number and when it was measured.
    public record Stand(Instant at, double number) {
        /// What a value of the past tells: a reading itself; of thinned readings, the hour's least when the first of
        /// them was measured, and its last. The least is the first only of what never falls, as an odometer does not.
        public static List<Stand> of(PastValue past) {
            return switch (past) {
                case Reading reading -> List.of(new Stand(reading.measuredAt(), reading.number()));
                case HourValue hour -> {
                    Stand last = new Stand(hour.taken().last(), hour.number());
                    double least = hour.spread().map(HourValue.Spread::least).orElse(last.number());
                    yield hour.taken().count() == 1 ? List.of(last)
                            : List.of(new Stand(hour.taken().first(), least), last);
                }
            };
        }
    }

    /// Both together, whichever came first. Of two stands of one moment, this one's stay.
    public Edge and(Edge other) {
        return new Edge(other.first.at().isBefore(first.at()) ? other.first : first,
                other.last.at().isAfter(last.at()) ? other.last : last);
    }

    public Stream<Stand> stands() {
        return Stream.of(first, last);
    }
}
