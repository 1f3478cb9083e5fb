package app.glovebox.vehicle.usage;

import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.usage.UsagePart.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Odometer stands, and what lies between two moments according to them.
final class Stands {
    private final NavigableMap<Instant, Double> stands = new TreeMap<>();
    private final UsageStep step;

    Stands(UsageStep step, List<Optional<Edge>> edges) {
        this.step = step;
        edges.stream().flatMap(Optional::stream).flatMap(Edge::stands)
                .forEach(stand -> stands.putIfAbsent(stand.at(), stand.number()));
    }

    /// The way from one moment to the other; an odometer that went back tells nothing.
    Optional<Way> between(Instant from, Instant to) {
        NavigableMap<Instant, Double> within = stands.subMap(from, true, to, false);
        Optional<Double> start = at(from);
        // With nothing later, the last stand within is where it ends so far.
        Optional<Double> end = stands.ceilingKey(to) == null && !within.isEmpty()
                ? Optional.of(within.lastEntry().getValue()) : at(to);
        if (start.isPresent() && end.isPresent()) {
            return way(start.get(), end.get(), true);
        }
        if (within.isEmpty()) {
            return Optional.empty();
        }
        // Standing still between two readings says nothing of what was before and after them.
        return way(start.orElse(within.firstEntry().getValue()), end.orElse(within.lastEntry().getValue()), false)
                .filter(way -> way.metres() > 0);
    }

    private static Optional<Way> way(double start, double end, boolean whole) {
        long metres = Math.round(end - start);
        return metres < 0 ? Optional.empty() : Optional.of(new Way(metres, whole));
    }

    /// The odometer's stand at a moment, when those around it leave little doubt.
    private Optional<Double> at(Instant moment) {
        var before = stands.floorEntry(moment);
        var after = stands.ceilingEntry(moment);
        if (before == null || after == null) {
            return Optional.empty();
        }
        double stand = before.getValue();
        double way = after.getValue() - stand;
        Duration gap = Duration.between(before.getKey(), after.getKey());
        if (!gap.isZero() && gap.compareTo(step.close()) <= 0) {
            double share = (double) Duration.between(before.getKey(), moment).toMillis() / gap.toMillis();
            return Optional.of(stand + way * share);
        }
        return way <= step.shortWay() ? Optional.of(stand) : Optional.empty();
    }
}
