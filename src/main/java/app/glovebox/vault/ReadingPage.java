package app.glovebox.vault;

import app.glovebox.store.StoreException;
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
record ReadingPage(String vehicle, int count, Instant from, Instant to) {
    /// A page is rewritten until it holds this many.
    static final int FULL = 256;

    /// @param readings at least one
    static byte[] write(Kind kind, String vehicle, Collection<StoredReading> readings) {
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
            reading.write(out, before);
            before = reading.measuredAt();
        }
        return out.finish();
    }

    /// Only what stands in front of the readings.
    static ReadingPage head(byte[] payload) throws StoreException {
        return head(new PayloadReader(payload));
    }

    /// The readings of one signal, or of all when `name` is null.
    static List<StoredReading> readings(byte[] payload, String name) throws StoreException {
        PayloadReader in = new PayloadReader(payload);
        ReadingPage head = head(in);
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
            StoredReading reading = StoredReading.read(in, nameAt(names, in.count()), before);
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

    private static ReadingPage head(PayloadReader in) throws StoreException {
        String vehicle = in.text();
        int count = in.length();
        Instant from = in.instant(Instant.EPOCH);
        return new ReadingPage(vehicle, count, from, in.instant(from));
    }

    private static String nameAt(List<String> names, long index) throws StoreException {
        if (index < 0 || index >= names.size()) {
            throw PayloadReader.damaged(null);
        }
        return names.get((int) index);
    }
}
