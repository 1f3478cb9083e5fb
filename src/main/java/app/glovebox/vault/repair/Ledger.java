package app.glovebox.vault.repair;

import app.glovebox.start.Loss.Item;
import app.glovebox.start.Loss.Span;
import app.glovebox.start.Loss.What;
import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.reading.ReadingPage;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The readings only one of two files has. First takes what stands there and not here record for record, then strikes
/// out what is here all the same: readings move from pages to segments, and thinned ones into their hour.
final class Ledger {
    private static final long HOUR_SECONDS = 3_600;

    private record Series(String vehicle, String name) {
    }

    private record Hour(Series series, long hour) {
    }

    private final Map<Series, Set<Instant>> readings = new HashMap<>();
    private final Map<Hour, StoredHour> hours = new HashMap<>();
    private final Map<Hour, Long> thinned = new HashMap<>();
    private final Map<Hour, Set<Instant>> raw = new HashMap<>();

    /// Takes a record of readings of the one file.
    void take(Kind kind, byte[] payload) throws StoreException {
        String vehicle = vehicle(kind, payload);
        for (StoredReading reading : readings(kind, payload)) {
            readings.computeIfAbsent(new Series(vehicle, reading.name()), series -> new HashSet<>())
                    .add(reading.measuredAt());
        }
        for (StoredHour hour : hours(kind, payload)) {
            hours.merge(new Hour(new Series(vehicle, hour.name()), hour.hour()), hour, StoredHour::and);
        }
    }

    /// Strikes out what a record of the other file has.
    ///
    /// @param same whether that record stands in both: its readings are then none that were thinned since
    void strike(Kind kind, byte[] payload, boolean same) throws StoreException {
        String vehicle = vehicle(kind, payload);
        for (StoredReading reading : readings(kind, payload)) {
            Series series = new Series(vehicle, reading.name());
            Set<Instant> found = readings.get(series);
            if (found != null) {
                found.remove(reading.measuredAt());
            }
            Hour hour = new Hour(series, Math.floorDiv(reading.measuredAt().getEpochSecond(), HOUR_SECONDS));
            if (!same && hours.containsKey(hour)) {
                raw.computeIfAbsent(hour, each -> new HashSet<>()).add(reading.measuredAt());
            }
        }
        for (StoredHour each : hours(kind, payload)) {
            Hour hour = new Hour(new Series(vehicle, each.name()), each.hour());
            if (!same && hours.containsKey(hour)) {
                thinned.merge(hour, each.count(), Long::sum);
            }
        }
    }

    private static String vehicle(Kind kind, byte[] payload) throws StoreException {
        return kind == Kind.SEGMENT ? Segment.head(payload).vehicle() : ReadingPage.head(payload).vehicle();
    }

    private static List<StoredReading> readings(Kind kind, byte[] payload) throws StoreException {
        if (kind != Kind.SEGMENT) {
            return ReadingPage.readings(payload, null);
        }
        return Segment.head(payload).key().grain().isRaw() ? Segment.readings(payload, null) : List.of();
    }

    private static List<StoredHour> hours(Kind kind, byte[] payload) throws StoreException {
        return kind == Kind.SEGMENT && !Segment.head(payload).key().grain().isRaw() ? Segment.hours(payload, null)
                : List.of();
    }

    /// What is left, if anything.
    Optional<Item> left() {
        TreeSet<Instant> times = new TreeSet<>();
        long count = 0;
        for (Set<Instant> each : readings.values()) {
            count += each.size();
            times.addAll(each);
        }
        for (var each : hours.entrySet()) {
            long more = each.getValue().count() - thinned.getOrDefault(each.getKey(), 0L)
                    - raw.getOrDefault(each.getKey(), Set.of()).size();
            if (more > 0) {
                count += more;
                times.add(each.getValue().first());
                times.add(each.getValue().last());
            }
        }
        return count == 0 ? Optional.empty()
                : Optional.of(new Item(What.READINGS, count, Optional.of(new Span(times.first(), times.last()))));
    }
}
