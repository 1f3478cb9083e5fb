package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vault.segment.StoredValue;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One record full of readings of one vehicle: vehicle, number of readings, time range, the signal names used, then
/// the readings in the order they came. The same shape holds the newest reading of every signal.
///
/// @param from the earliest measured
/// @param to   the latest measured
/// @param bytes of the payload
public record ReadingPage(String vehicle, int count, Instant from, Instant to, int bytes) {
    private static final int SNAPSHOT = 0x10;
    /// A page is rewritten until it holds this many.
    static final int FULL = 256;

    /// @param readings at least one
    public static byte[] write(Kind kind, String vehicle, Collection<StoredReading> readings) {
        Map<String, Integer> names = new LinkedHashMap<>();
        Instant from = Instant.MAX;
        Instant to = Instant.MIN;
        for (StoredReading reading : readings) {
            names.putIfAbsent(reading.name(), names.size());
            from = reading.measuredAt().isBefore(from) ? reading.measuredAt() : from;
            to = reading.measuredAt().isAfter(to) ? reading.measuredAt() : to;
        }
        PayloadWriter out = new PayloadWriter(kind).text(vehicle).count(readings.size())
                .instant(from, Instant.EPOCH).instant(to, from).count(names.size());
        names.keySet().forEach(out::text);
        Instant before = from;
        for (StoredReading reading : readings) {
            out.count(names.get(reading.name()));
            write(out, reading, before);
            before = reading.measuredAt();
        }
        return out.finish();
    }

    /// All but the name; times as distances, measured from `from` and received from measured.
    private static void write(PayloadWriter out, StoredReading reading, Instant from) {
        StoredValue.write(out, reading.value(), reading.source() == Reading.Source.SNAPSHOT ? SNAPSHOT : 0);
        out.instant(reading.measuredAt(), from).instant(reading.receivedAt(), reading.measuredAt());
    }

    private static StoredReading read(PayloadReader in, String name, Instant from) throws StoreException {
        int tag = in.octet();
        Object value = StoredValue.read(in, tag & ~SNAPSHOT);
        Instant measured = in.instant(from);
        return new StoredReading(name, value, measured, in.instant(measured),
                (tag & SNAPSHOT) != 0 ? Reading.Source.SNAPSHOT : Reading.Source.STREAM);
    }

    /// Only what stands in front of the readings.
    public static ReadingPage head(byte[] payload) throws StoreException {
        return head(new PayloadReader(payload), payload.length);
    }

    /// The readings of one signal, or of all when `name` is null.
    public static List<StoredReading> readings(byte[] payload, String name) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        ReadingPage head = head(in, payload.length);
        List<String> names = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            names.add(in.text());
        }
        if (name != null && !names.contains(name)) {
            return List.of();
        }
        List<StoredReading> readings = new ArrayList<>();
        Instant before = head.from;
        for (int left = head.count; left > 0; left--) {
            StoredReading reading = read(in, nameAt(names, in.count()), before);
            before = reading.measuredAt();
            if (name == null || name.equals(reading.name())) {
                readings.add(reading);
            }
        }
        if (!in.atEnd()) {
            throw PayloadReader.damaged(null);
        }
        return readings;
    }

    private static ReadingPage head(PayloadReader in, int bytes) throws StoreException {
        String vehicle = in.text();
        int count = in.length();
        Instant from = in.instant(Instant.EPOCH);
        return new ReadingPage(vehicle, count, from, in.instant(from), bytes);
    }

    private static String nameAt(List<String> names, long index) throws StoreException {
        if (index < 0 || index >= names.size()) {
            throw PayloadReader.damaged(null);
        }
        return names.get((int) index);
    }
}
