package app.glovebox.vehicle;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// One calendar day of the car's life, drawn from readings. A calendar day may last 23 or 25 hours.
///
/// @param metres       driven that day, empty when no odometer reading brackets it
/// @param chargeAtEnd  the day's last reading of the state of charge, empty when there is none
/// @param chargeLeast  the reading of the day's lowest state of charge
/// @param odometer     the reading the distance was taken from, the day's last
public record DayUse(LocalDate day, Optional<Long> metres, Optional<Reading> chargeAtEnd,
        Optional<Reading> chargeLeast, Optional<Reading> odometer) {
    /// Between readings this close the car's way is spread evenly over time.
    private static final Duration CLOSE = Duration.ofHours(1);
    /// A way this short between two readings counts for the later one's day: the first minutes after a night.
    private static final double SHORT_WAY_METRES = 5_000;

    /// Days `first` to `today`, oldest first.
    static List<DayUse> of(List<Reading> odometer, List<Reading> charge, LocalDate first, LocalDate today,
            ZoneId zone) {
        NavigableMap<Instant, Reading> distances = byTime(odometer);
        NavigableMap<Instant, Reading> charges = byTime(charge);
        return first.datesUntil(today.plusDays(1)).map(day -> {
            Instant from = day.atStartOfDay(zone).toInstant();
            Instant to = day.plusDays(1).atStartOfDay(zone).toInstant();
            return of(day, distances, from, to, charges.subMap(from, true, to, false));
        }).toList();
    }

    private static DayUse of(LocalDate day, NavigableMap<Instant, Reading> distances, Instant from, Instant to,
            NavigableMap<Instant, Reading> charges) {
        NavigableMap<Instant, Reading> driven = distances.subMap(from, true, to, false);
        Optional<Reading> odometer = Optional.ofNullable(driven.lastEntry()).map(NavigableMap.Entry::getValue);
        // With nothing later, the day's own last reading is where the day ends so far.
        Optional<Double> end = distances.ceilingEntry(to) == null
                ? odometer.map(Reading::number) : standAt(distances, to);
        Optional<Long> metres = standAt(distances, from)
                .flatMap(start -> end.map(stand -> Math.max(0, Math.round(stand - start))));
        Optional<Reading> least = charges.values().stream().min(Comparator.comparingDouble(Reading::number));
        Optional<Reading> last = Optional.ofNullable(charges.lastEntry()).map(NavigableMap.Entry::getValue);
        return new DayUse(day, metres, last, least, odometer);
    }

    /// The odometer's stand at a moment, when the readings around it leave no doubt.
    private static Optional<Double> standAt(NavigableMap<Instant, Reading> distances, Instant moment) {
        var before = distances.floorEntry(moment);
        var after = distances.ceilingEntry(moment);
        if (before == null || after == null) {
            return Optional.empty();
        }
        double stand = before.getValue().number();
        double way = after.getValue().number() - stand;
        Duration gap = Duration.between(before.getKey(), after.getKey());
        if (!gap.isZero() && gap.compareTo(CLOSE) <= 0) {
            double share = (double) Duration.between(before.getKey(), moment).toMillis() / gap.toMillis();
            return Optional.of(stand + way * share);
        }
        return way <= SHORT_WAY_METRES ? Optional.of(stand) : Optional.empty();
    }

    private static NavigableMap<Instant, Reading> byTime(List<Reading> readings) {
        NavigableMap<Instant, Reading> sorted = new TreeMap<>();
        readings.forEach(reading -> sorted.put(reading.measuredAt(), reading));
        return sorted;
    }
}
