package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.RecordTransaction;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Segments to be written and taken away in one transaction, made before it. One piece of work puts rows of a stretch
/// once at most.
final class Rewriting {
    /// A segment takes more rows up to this many; then another one is begun.
    private static final int FULL = 8_192;

    /// @param replaced null for a new one
    private record Made(RecordId replaced, Segment head, byte[] payload) {
    }

    private final String vehicle;
    private final SegmentIndex segments;
    private final RecordFile file;
    private final List<SegmentIndex.Entry> gone = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();
    private boolean verified = true;

    Rewriting(String vehicle, SegmentIndex segments, RecordFile file) {
        this.vehicle = vehicle;
        this.segments = segments;
        this.file = file;
    }

    boolean isNothing() {
        return gone.isEmpty() && made.isEmpty();
    }

    /// Whether all readings to be written come back from what was made of them, value by value. If not, nothing may be
    /// written: what there is still holds them.
    boolean isVerified() {
        return verified;
    }

    void write(RecordTransaction transaction) throws SQLException, StoreException {
        for (SegmentIndex.Entry entry : gone) {
            transaction.delete(entry.id());
            segments.remove(entry);
        }
        for (Made each : made) {
            int bytes = each.payload().length;
            segments.put(transaction.put(each.replaced(), each.payload()), each.head(), bytes);
        }
    }

    /// All readings of these, in the order they came.
    List<StoredReading> readings(Collection<SegmentIndex.Entry> entries) throws StoreException {
        List<StoredReading> readings = new ArrayList<>();
        file.read(entries.stream().map(SegmentIndex.Entry::id).toList(),
                (id, payload) -> readings.addAll(Segment.readings(payload, null)));
        return readings;
    }

    void remove(Collection<SegmentIndex.Entry> entries) {
        gone.addAll(entries);
    }

    /// In place of that segment.
    ///
    /// @param rows nothing takes it away
    void replace(SegmentIndex.Entry entry, List<StoredReading> rows) {
        if (rows.isEmpty()) {
            gone.add(entry);
        } else {
            made(entry.id(), entry.head().key(), rows);
        }
    }

    /// Joins readings to the last segment of that stretch while it has room. What any of its segments holds already is
    /// the same told again.
    void put(SegmentKey key, List<StoredReading> rows) throws StoreException {
        SegmentIndex.Entry last = room(key, rows.size());
        List<StoredReading> all = new ArrayList<>(last == null ? List.of() : readings(List.of(last)));
        Set<List<Object>> seen = new HashSet<>();
        readings(segments.touching(key, rows).stream().filter(entry -> !entry.equals(last)).toList())
                .forEach(reading -> seen.add(identity(reading)));
        all.addAll(rows);
        List<StoredReading> once = all.stream().filter(reading -> seen.add(identity(reading)))
                .sorted(Comparator.comparing(StoredReading::measuredAt)).toList();
        if (!once.isEmpty()) {
            made(last == null ? null : last.id(), key, once);
        }
    }

    /// What makes two readings the same one.
    private static List<Object> identity(StoredReading reading) {
        return List.of(reading.name(), reading.measuredAt());
    }

    private void made(RecordId replaced, SegmentKey key, List<StoredReading> once) {
        List<byte[]> payloads = encoded(once, rows -> Segment.ofReadings(vehicle, key, rows));
        verified &= same(once, payloads);
        made(replaced, payloads);
    }

    private void made(RecordId replaced, List<byte[]> payloads) {
        RecordId first = replaced;
        for (byte[] payload : payloads) {
            try {
                made.add(new Made(first, Segment.head(payload), payload));
            } catch (StoreException unreadable) {
                verified = false;
            }
            first = null;
        }
    }

    /// Whether these hold exactly those readings.
    ///
    /// @param readings each once
    static boolean same(Collection<StoredReading> readings, List<byte[]> payloads) {
        Set<StoredReading> left = new HashSet<>(readings);
        try {
            for (byte[] payload : payloads) {
                for (StoredReading found : Segment.readings(payload, null)) {
                    if (!left.remove(found)) {
                        return false;
                    }
                }
            }
        } catch (StoreException unreadable) {
            return false;
        }
        return left.isEmpty();
    }

    /// Joins the hours of these readings to the last segment of that month while it has room. Of readings told again that
    /// became hours before, those are known that were first or last in theirs.
    void putHours(SegmentKey month, List<StoredReading> readings) throws StoreException {
        Map<RecordId, List<StoredHour>> known = new HashMap<>();
        file.read(segments.of(month).stream().map(SegmentIndex.Entry::id).toList(),
                (id, payload) -> known.put(id, Segment.hours(payload, (String) null)));
        Set<List<Object>> seen = new HashSet<>();
        known.values().forEach(some -> some.forEach(hour -> {
            seen.add(List.of(hour.name(), hour.first()));
            seen.add(List.of(hour.name(), hour.last()));
        }));
        List<StoredHour> hours = Segment.hours(readings.stream().filter(each -> seen.add(identity(each))).toList());
        if (!hours.isEmpty()) {
            SegmentIndex.Entry last = room(month, hours.size());
            List<StoredHour> all = new ArrayList<>(last == null ? List.of() : known.get(last.id()));
            all.addAll(hours);
            made(last == null ? null : last.id(), encoded(all, rows -> Segment.ofHours(vehicle, month, rows)));
        }
    }

    private SegmentIndex.Entry room(SegmentKey key, int rows) {
        List<SegmentIndex.Entry> some = segments.of(key);
        return some.isEmpty() || some.getLast().head().rows() + rows > FULL ? null : some.getLast();
    }

    /// In as many segments as it takes.
    private static <T> List<byte[]> encoded(List<T> rows, Function<List<T>, Optional<byte[]>> encoder) {
        Optional<byte[]> whole = rows.size() <= FULL ? encoder.apply(rows) : Optional.empty();
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<byte[]> halves = new ArrayList<>(encoded(rows.subList(0, rows.size() / 2), encoder));
        halves.addAll(encoded(rows.subList(rows.size() / 2, rows.size()), encoder));
        return halves;
    }
}
