package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What stands in front of a segment, and its writing and reading.
///
/// @param rows readings or hours in it
/// @param from the earliest measured
/// @param to   the latest measured
public record Segment(String vehicle, SegmentKey key, int rows, Instant from, Instant to) {
    /// More rows than this no segment announces; writers stay far below.
    static final int MOST_ROWS = 1 << 16;
    /// Likewise the bytes before packing.
    static final int MOST_PLAIN = 4 << 20;

    /// Readings of one family and day or month.
    ///
    /// @param readings at least one, in the order they came; of several of one signal and moment the first stays
    /// @return empty if that is more than one segment takes
    public static Optional<byte[]> ofReadings(String vehicle, SegmentKey key, Collection<StoredReading> readings) {
        Map<String, Map<Instant, StoredReading>> columns = new TreeMap<>();
        readings.forEach(reading -> columns.computeIfAbsent(reading.name(), name -> new TreeMap<>())
                .putIfAbsent(reading.measuredAt(), reading));
        PayloadWriter body = new PayloadWriter(Kind.SEGMENT).count(columns.size());
        List<StoredReading> kept = new ArrayList<>();
        columns.forEach((name, column) -> {
            List<StoredReading> rows = List.copyOf(column.values());
            body.text(name).blob(ReadingColumn.write(rows, key.start()));
            kept.addAll(rows);
        });
        Instant from = kept.stream().map(StoredReading::measuredAt).min(Comparator.naturalOrder()).orElseThrow();
        Instant to = kept.stream().map(StoredReading::measuredAt).max(Comparator.naturalOrder()).orElseThrow();
        return write(new Segment(vehicle, key, kept.size(), from, to), body);
    }

    /// Hours of one family and month.
    ///
    /// @param hours at least one; several of one signal and hour become one
    /// @return empty if that is more than one segment takes
    public static Optional<byte[]> ofHours(String vehicle, SegmentKey key, Collection<StoredHour> hours) {
        Map<String, Map<Long, StoredHour>> columns = new TreeMap<>();
        hours.forEach(hour -> columns.computeIfAbsent(hour.name(), name -> new TreeMap<>())
                .merge(hour.hour(), hour, StoredHour::and));
        PayloadWriter body = new PayloadWriter(Kind.SEGMENT).count(columns.size());
        List<StoredHour> kept = new ArrayList<>();
        columns.forEach((name, column) -> {
            List<StoredHour> rows = List.copyOf(column.values());
            body.text(name).blob(HourColumn.write(rows, StoredHour.hour(key.start())));
            kept.addAll(rows);
        });
        Instant from = kept.stream().map(StoredHour::first).min(Comparator.naturalOrder()).orElseThrow();
        Instant to = kept.stream().map(StoredHour::last).max(Comparator.naturalOrder()).orElseThrow();
        return write(new Segment(vehicle, key, kept.size(), from, to), body);
    }

    /// What an hour's readings come to, by signal.
    public static List<StoredHour> hours(Collection<StoredReading> readings) {
        Map<List<Object>, StoredHour> hours = new LinkedHashMap<>();
        readings.forEach(reading -> {
            StoredHour hour = StoredHour.of(reading);
            hours.merge(List.of(hour.name(), hour.hour()), hour, StoredHour::and);
        });
        return List.copyOf(hours.values());
    }

    private static Optional<byte[]> write(Segment head, PayloadWriter body) {
        byte[] plain = body.finish();
        return plain.length > MOST_PLAIN ? Optional.empty() : Optional.of(new PayloadWriter(Kind.SEGMENT)
                .text(head.vehicle).octet(head.key.grain().code())
                .octet(head.key.family().code()).integer(head.key.period()).count(head.rows)
                .instant(head.from, Instant.EPOCH).instant(head.to, head.from)
                .count(plain.length).blob(Packing.pack(plain)).finish());
    }

    /// Only what stands in front.
    public static Segment head(byte[] payload) throws StoreException {
        return head(new PayloadReader(payload));
    }

    private static Segment head(PayloadReader in) throws StoreException {
        String vehicle = in.text();
        Grain grain = Grain.of(in.octet()).orElseThrow(() -> newer());
        Family family = Family.of(in.octet()).orElseThrow(() -> newer());
        SegmentKey key = new SegmentKey(grain, in.integer(), family);
        long rows = in.count();
        if (rows < 1 || rows > MOST_ROWS || !key.makesSense()) {
            throw PayloadReader.damaged(null);
        }
        Instant from = in.instant(Instant.EPOCH);
        return new Segment(vehicle, key, (int) rows, from, in.instant(from));
    }

    private static StoreException newer() {
        return new StoreException(StoreException.Kind.NEWER_VERSION, null);
    }

    /// The readings of one signal, or of all when `name` is null, each signal's sorted by measured-at.
    public static List<StoredReading> readings(byte[] payload, String name) throws StoreException {
        return rows(payload, true, name, ReadingColumn::read);
    }

    /// The hours of one signal, or of all when `name` is null, each signal's sorted.
    public static List<StoredHour> hours(byte[] payload, String name) throws StoreException {
        return rows(payload, false, name, HourColumn::read);
    }

    /// Reads one signal's column.
    @FunctionalInterface
    private interface Column<T> {
        List<T> read(byte[] column, String name, Instant start, int most) throws StoreException;
    }

    private static <T> List<T> rows(byte[] payload, boolean raw, String name, Column<T> reader)
            throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        Segment head = head(in);
        long length = in.count();
        if (head.key.grain().isRaw() != raw || length < 0 || length > MOST_PLAIN) {
            throw PayloadReader.damaged(null);
        }
        PayloadReader body = new PayloadReader(Packing.unpack(in.blob(), (int) length));
        List<T> rows = new ArrayList<>();
        for (int left = body.length(); left > 0; left--) {
            String each = body.text();
            byte[] column = body.blob();
            if (name == null || name.equals(each)) {
                rows.addAll(reader.read(column, each, head.key.start(), head.rows - rows.size()));
            }
        }
        if (!in.atEnd() || !body.atEnd() || name == null && rows.size() != head.rows) {
            throw PayloadReader.damaged(null);
        }
        return rows;
    }
}
