package app.glovebox.vault.segment;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.store.StoreException;
import java.time.Instant;
import java.util.List;

/// The body behind the packing of a segment, which a changed stream rarely reaches.
public final class ColumnTarget implements Target {
    private static final Judge JUDGE = new Judge(new ColumnTarget());
    private static final Instant START = SegmentTarget.MIDNIGHT;

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "columns";
    }

    @Override
    public List<byte[]> originals() {
        List<StoredReading> day = SegmentTarget.day().stream().filter(each -> each.value() instanceof Double).toList();
        byte[] hours = HourColumn.write(List.copyOf(Segment.hours(day).stream()
                .filter(hour -> hour.name().equals(day.getFirst().name())).toList()), StoredHour.hour(START));
        return List.of(ReadingColumn.write(day, START), ReadingColumn.write(SegmentTarget.day(), START), hours);
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        if (bytes.length > 1) {
            StoreException refused = null;
            try {
                ReadingColumn.read(bytes, "Vehicle.Speed", START, Segment.MOST_ROWS);
            } catch (StoreException first) {
                refused = first;
            }
            HourColumn.read(bytes, "Vehicle.Speed", START, Segment.MOST_ROWS);
            if (refused != null) {
                throw refused;
            }
        }
    }
}
