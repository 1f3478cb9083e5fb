package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.RecordTransaction;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vss.Family;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// A piece of work on one vehicle's past, read before the transaction and done within it: pages whose day is over become
/// segments, and the oldest days of a family that are no longer kept become hours.
final class Tidying {
    /// How much at a time.
    private static final int PAGES = 4;
    private static final int THINNED_ROWS = 4_096;
    /// A segment takes late readings in up to this many rows; then another one is begun.
    private static final int FULL = 8_192;

    /// @param replaced null for a new one
    private record Made(RecordId replaced, Segment head, byte[] payload) {
    }

    /// Reads all rows of a segment.
    @FunctionalInterface
    private interface Decoder<T> {
        List<T> rows(byte[] payload) throws StoreException;
    }

    private final String vehicle;
    private final SegmentIndex segments;
    private final RecordFile file;
    private final Map<RecordId, List<StoredReading>> pages = new LinkedHashMap<>();
    private final List<SegmentIndex.Entry> gone = new ArrayList<>();
    private final List<Made> made = new ArrayList<>();

    private Tidying(String vehicle, SegmentIndex segments, RecordFile file) {
        this.vehicle = vehicle;
        this.segments = segments;
        this.file = file;
    }

    /// @param done    pages with something of a day that is over, in the order they came
    /// @param today   the day that is not over; days since 1970
    /// @param rawFrom the first day whose readings stay
    static Tidying of(String vehicle, SegmentIndex segments, RecordFile file, List<RecordId> done, long today,
            long rawFrom) throws StoreException {
        Tidying tidying = new Tidying(vehicle, segments, file);
        tidying.pack(done.subList(0, Math.min(PAGES, done.size())), today, rawFrom);
        return tidying;
    }

    boolean isNothing() {
        return pages.isEmpty() && made.isEmpty();
    }

    /// What stays in the pages touched; nothing means that the page goes.
    Map<RecordId, List<StoredReading>> pages() {
        return pages;
    }

    /// Writes segments and takes away those that were thinned; pages are their owner's business.
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

    private void pack(List<RecordId> done, long today, long rawFrom) throws StoreException {
        Map<SegmentKey, List<StoredReading>> days = new TreeMap<>();
        file.read(done, (id, payload) -> {
            List<StoredReading> left = new ArrayList<>();
            for (StoredReading reading : ReadingPage.readings(payload, null)) {
                long day = SegmentKey.day(reading.measuredAt());
                if (day < today) {
                    days.computeIfAbsent(SegmentKey.day(Family.of(reading.name()), day), key -> new ArrayList<>())
                            .add(reading);
                } else {
                    left.add(reading);
                }
            }
            pages.put(id, left);
        });
        Map<SegmentKey, List<StoredReading>> old = new TreeMap<>();
        for (var day : days.entrySet()) {
            if (day.getKey().period() < rawFrom) {
                old.computeIfAbsent(day.getKey().month(), key -> new ArrayList<>()).addAll(day.getValue());
            } else {
                put(day.getKey(), day.getValue(), payload -> Segment.readings(payload, null),
                        rows -> Segment.ofDay(vehicle, day.getKey(), rows));
            }
        }
        if (old.isEmpty()) {
            // Both at once would write the same month twice from the same start.
            thin(rawFrom);
        }
        for (var month : old.entrySet()) {
            putHours(month.getKey(), month.getValue());
        }
    }

    private void thin(long rawFrom) throws StoreException {
        gone.addAll(segments.before(rawFrom, THINNED_ROWS));
        if (gone.isEmpty()) {
            return;
        }
        List<StoredReading> readings = new ArrayList<>();
        file.read(gone.stream().map(SegmentIndex.Entry::id).toList(),
                (id, payload) -> readings.addAll(Segment.readings(payload, null)));
        putHours(gone.getFirst().head().key().month(), readings);
    }

    private void putHours(SegmentKey month, List<StoredReading> readings) throws StoreException {
        Set<List<Object>> seen = new HashSet<>();
        List<StoredReading> once = readings.stream()
                .filter(reading -> seen.add(List.of(reading.name(), reading.measuredAt()))).toList();
        put(month, Segment.hours(once), payload -> Segment.hours(payload, (String) null),
                rows -> Segment.ofMonth(vehicle, month, rows));
    }

    /// Joins rows to the last segment of that stretch while it has room.
    private <T> void put(SegmentKey key, List<T> rows, Decoder<T> decoder,
            Function<List<T>, Optional<byte[]>> encoder) throws StoreException {
        SegmentIndex.Entry last = segments.last(key).filter(entry -> entry.head().rows() + rows.size() <= FULL)
                .orElse(null);
        List<T> all = new ArrayList<>();
        if (last != null) {
            file.read(List.of(last.id()), (id, payload) -> all.addAll(decoder.rows(payload)));
        }
        all.addAll(rows);
        RecordId replaced = last == null ? null : last.id();
        for (byte[] payload : encoded(all, encoder)) {
            made.add(new Made(replaced, Segment.head(payload), payload));
            replaced = null;
        }
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
