package app.glovebox.vault.segment;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.store.StoreException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A segment of a day's or a month's readings, or of a month's hours.
public final class SegmentTarget implements Target {
    private static final Judge JUDGE = new Judge(new SegmentTarget());
    static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final SegmentKey DAY = SegmentKey.day(Family.OTHER, SegmentKey.day(MIDNIGHT));

    /// Readings of every kind of value.
    static List<StoredReading> day() {
        List<StoredReading> day = new ArrayList<>();
        List<Object> values = List.of(true, 12L, 0.5, -3.25e9, Double.NaN, "text ü", List.of("a", "b"));
        for (int i = 0; i < 40; i++) {
            Instant at = MIDNIGHT.plusSeconds(i * 700L).plusNanos(i % 5);
            day.add(new StoredReading("Vehicle.V" + i % 7, values.get(i % 7), at, at.plusMillis(i),
                    i % 3 == 0 ? Reading.Source.SNAPSHOT : Reading.Source.STREAM));
        }
        return day;
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "segments";
    }

    @Override
    public List<byte[]> originals() {
        List<StoredReading> day = day();
        return List.of(Segment.ofReadings("car", DAY, day).orElseThrow(),
                Segment.ofReadings("car", DAY.month(), day).orElseThrow(),
                Segment.ofHours("car", DAY.hours(), Segment.hours(day)).orElseThrow());
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        if (Segment.head(bytes).key().grain().isRaw()) {
            Segment.readings(bytes, null).forEach(StoredReading::reading);
        } else {
            Segment.hours(bytes, (String) null).forEach(StoredHour::known);
        }
    }
}
