package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.history.HistorySize;
import app.glovebox.vehicle.history.Retention;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The readings of all vehicles in an open vault. Used by the vault thread only.
public final class ReadingBook {
    private final Map<String, VehicleReadings> vehicles = new HashMap<>();
    private RecordFile file;
    private Retention retention = Retention.DEFAULT;
    private RecordId retentionId;

    public void keptIn(RecordFile file) {
        this.file = file;
    }

    /// A record of readings or of how long they are kept, as found at opening.
    public void found(Kind kind, RecordId id, byte[] payload) throws StoreException {
        switch (kind) {
            case LATEST -> vehicle(ReadingPage.head(payload).vehicle())
                    .foundLatest(id, ReadingPage.readings(payload, null), payload.length);
            case PAGE -> {
                ReadingPage page = ReadingPage.head(payload);
                vehicle(page.vehicle()).foundPage(id, page);
            }
            case SEGMENT -> {
                Segment segment = Segment.head(payload);
                vehicle(segment.vehicle()).foundSegment(id, segment, payload.length);
            }
            case RETENTION -> {
                retention = retention(payload);
                retentionId = id;
            }
            default -> throw new IllegalArgumentException("not of readings");
        }
    }

    private VehicleReadings vehicle(String id) {
        return vehicles.computeIfAbsent(id, VehicleReadings::new);
    }

    /// A copy to change; it counts only after [#replace].
    public VehicleReadings draft(String vehicle) throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        VehicleReadings draft = known == null ? new VehicleReadings(vehicle) : known.draft();
        RecordId filling = draft.pageToLoad();
        if (filling != null) {
            file.read(List.of(filling), (id, payload) -> draft.loaded(id, ReadingPage.readings(payload, null)));
        }
        draft.plan(retention, file);
        return draft;
    }

    public void replace(String vehicle, VehicleReadings draft) {
        vehicles.put(vehicle, draft);
    }

    /// Does a piece of what is due, of one vehicle; whether there was anything.
    public boolean tidy() throws StoreException {
        for (String vehicle : List.copyOf(vehicles.keySet())) {
            VehicleReadings draft = draft(vehicle);
            if (draft.isDue()) {
                file.write(transaction -> {
                    draft.append(transaction, List.of());
                    return null;
                });
                replace(vehicle, draft);
                return true;
            }
        }
        return false;
    }

    public Retention retention() {
        return retention;
    }

    public void keep(Retention changed) throws StoreException {
        if (!changed.equals(retention)) {
            byte[] payload = new PayloadWriter(Kind.RETENTION).count(changed.rawDays().orElse(0)).finish();
            retentionId = file.write(transaction -> transaction.put(retentionId, payload));
            retention = changed;
        }
    }

    private static Retention retention(byte[] payload) throws StoreException {
        long days = new PayloadReader(payload).count();
        if (days < 0 || days > Integer.MAX_VALUE) {
            throw PayloadReader.damaged(null);
        }
        return days == 0 ? Retention.FOR_EVER : Retention.days((int) days);
    }

    public HistorySize size() {
        return Sizes.of(vehicles.values(), retention);
    }

    public Collection<StoredReading> latest(String vehicle) {
        VehicleReadings known = vehicles.get(vehicle);
        return known == null ? List.of() : known.latest();
    }

    /// Sorted by measured-at; of several with the same one, the one that came first.
    public List<StoredReading> history(String vehicle, String signal, Instant from, Instant to)
            throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        if (known == null) {
            return List.of();
        }
        List<StoredReading> found = new ArrayList<>();
        Set<Instant> seen = new HashSet<>();
        file.read(ids(known.segments().raw(signal, from, to)), (id, payload) ->
                take(Segment.readings(payload, signal), from, to, seen, found));
        file.read(known.pages(from, to).keySet(), (id, payload) ->
                take(ReadingPage.readings(payload, signal), from, to, seen, found));
        found.sort(Comparator.comparing(StoredReading::measuredAt));
        return found;
    }

    private static void take(List<StoredReading> readings, Instant from, Instant to, Set<Instant> seen,
            List<StoredReading> found) {
        for (StoredReading reading : readings) {
            boolean asked = !reading.measuredAt().isBefore(from) && reading.measuredAt().isBefore(to);
            if (asked && seen.add(reading.measuredAt())) {
                found.add(reading);
            }
        }
    }

    /// Hours with a reading measured in [from, to), oldest first, each once.
    public Collection<StoredHour> hours(String vehicle, String signal, Instant from, Instant to)
            throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        Map<Long, StoredHour> hours = new TreeMap<>();
        if (known != null) {
            file.read(ids(known.segments().hours(signal, from, to)), (id, payload) ->
                    Segment.hours(payload, signal).stream()
                            .filter(hour -> hour.first().isBefore(to) && !hour.last().isBefore(from))
                            .forEach(hour -> hours.merge(hour.hour(), hour, StoredHour::and)));
        }
        return hours.values();
    }

    /// The first and the last number in each stretch between two bounds, readings and hours alike.
    public List<Optional<Edge>> edges(String vehicle, String signal, List<Instant> bounds) throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        return known == null ? Collections.nCopies(bounds.size() - 1, Optional.empty())
                : new EdgeSearch(file, known, signal).of(bounds);
    }

    private static List<RecordId> ids(List<SegmentIndex.Entry> entries) {
        return entries.stream().map(SegmentIndex.Entry::id).toList();
    }

    public void forget() {
        vehicles.clear();
    }
}
