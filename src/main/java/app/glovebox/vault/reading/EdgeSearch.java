package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.Edge.Stand;
import app.glovebox.vehicle.PastValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first and the last number of one signal in stretches of time. Memory knows from when to when each record
/// reaches, so only those at the ends of a stretch are read, each of them once.
final class EdgeSearch {
    private static final Comparator<Part> BY_BEGIN = Comparator.comparing(Part::from);
    private static final Comparator<Part> BY_END = Comparator.comparing(Part::to).reversed();

    /// Reads the values of one signal from a record.
    @FunctionalInterface
    private interface Decoder {
        List<? extends PastValue> values(byte[] payload) throws StoreException;
    }

    /// A record that may hold something of that signal.
    private record Part(RecordId id, Instant from, Instant to, Decoder decoder) {
        boolean touches(Instant begin, Instant end) {
            return from.isBefore(end) && !to.isBefore(begin);
        }
    }

    /// A stretch, and the records that reach into it.
    private record Stretch(Instant begin, Instant end, List<Part> parts) {
        boolean holds(Stand stand) {
            return !stand.at().isBefore(begin) && stand.at().isBefore(end);
        }
    }

    private final RecordFile file;
    private final VehicleReadings vehicle;
    private final String signal;
    private final Map<RecordId, List<Stand>> read = new HashMap<>();

    EdgeSearch(RecordFile file, VehicleReadings vehicle, String signal) {
        this.file = file;
        this.vehicle = vehicle;
        this.signal = signal;
    }

    /// One answer less than bounds.
    List<Optional<Edge>> of(List<Instant> bounds) throws StoreException {
        List<Part> all = parts(bounds.getFirst(), bounds.getLast());
        List<Stretch> stretches = new ArrayList<>();
        for (int i = 0; i + 1 < bounds.size(); i++) {
            Instant begin = bounds.get(i);
            Instant end = bounds.get(i + 1);
            stretches.add(new Stretch(begin, end, all.stream().filter(part -> part.touches(begin, end)).toList()));
        }
        readLikely(stretches);
        List<Optional<Edge>> edges = new ArrayList<>();
        for (Stretch stretch : stretches) {
            Optional<Stand> first = first(stretch);
            Optional<Stand> last = first.isEmpty() ? first : last(stretch);
            edges.add(first.map(stand -> new Edge(stand, last.orElse(stand))));
        }
        return edges;
    }

    private List<Part> parts(Instant from, Instant to) {
        List<Part> parts = new ArrayList<>();
        vehicle.segments().raw(signal, from, to).forEach(entry ->
                parts.add(part(entry, payload -> known(Segment.readings(payload, signal)))));
        vehicle.segments().hours(signal, from, to).forEach(entry ->
                parts.add(part(entry, payload -> Segment.hours(payload, signal).stream().map(StoredHour::known)
                        .flatMap(Optional::stream).toList())));
        vehicle.pages(from, to).forEach((id, page) -> parts.add(new Part(id, page.from(), page.to(),
                payload -> known(ReadingPage.readings(payload, signal)))));
        return parts;
    }

    private static Part part(SegmentIndex.Entry entry, Decoder decoder) {
        return new Part(entry.id(), entry.head().from(), entry.head().to(), decoder);
    }

    private static List<? extends PastValue> known(List<StoredReading> readings) {
        return readings.stream().map(StoredReading::reading).flatMap(Optional::stream).toList();
    }

    /// All that will be looked at unless the signal is missing there, in one go.
    private void readLikely(List<Stretch> stretches) throws StoreException {
        Map<RecordId, Part> likely = new LinkedHashMap<>();
        for (Stretch stretch : stretches) {
            stretch.parts().stream().min(BY_BEGIN).ifPresent(part -> likely.put(part.id(), part));
            stretch.parts().stream().min(BY_END).ifPresent(part -> likely.put(part.id(), part));
        }
        read(likely.values());
    }

    private void read(Collection<Part> parts) throws StoreException {
        Map<RecordId, Part> wanted = new LinkedHashMap<>();
        parts.forEach(part -> wanted.put(part.id(), part));
        file.read(wanted.keySet(), (id, payload) -> read.put(id, wanted.get(id).decoder().values(payload).stream()
                .map(Stand::of).flatMap(List::stream).toList()));
    }

    private List<Stand> stands(Part part) throws StoreException {
        if (!read.containsKey(part.id())) {
            read(List.of(part));
        }
        return read.get(part.id());
    }

    private Optional<Stand> first(Stretch stretch) throws StoreException {
        Stand found = null;
        for (Part part : stretch.parts().stream().sorted(BY_BEGIN).toList()) {
            if (found != null && part.from().isAfter(found.at())) {
                break;
            }
            for (Stand stand : stands(part)) {
                if (stretch.holds(stand) && (found == null || stand.at().isBefore(found.at()))) {
                    found = stand;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    private Optional<Stand> last(Stretch stretch) throws StoreException {
        Stand found = null;
        for (Part part : stretch.parts().stream().sorted(BY_END).toList()) {
            if (found != null && part.to().isBefore(found.at())) {
                break;
            }
            for (Stand stand : stands(part)) {
                if (stretch.holds(stand) && (found == null || stand.at().isAfter(found.at()))) {
                    found = stand;
                }
            }
        }
        return Optional.ofNullable(found);
    }
}
