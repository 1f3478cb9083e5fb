package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import app.glovebox.vehicle.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// One signal of a day: measured, received, sources, values.
final class ReadingColumn {
    /// Received as its distance from measured, or from the day's start: live readings differ little in the one, a
    /// history told at once in the other.
    private static final int FROM_MEASURED = 0;
    private static final int FROM_START = 1;
    private static final int MIXED_SOURCES = 2;

    private ReadingColumn() {
    }

    /// @param rows at least one, sorted by measured-at
    static byte[] write(List<StoredReading> rows, Instant start) {
        PayloadWriter out = new PayloadWriter(Kind.SEGMENT).count(rows.size());
        List<Instant> measured = rows.stream().map(StoredReading::measuredAt).toList();
        List<Instant> starts = Collections.nCopies(rows.size(), start);
        Times.write(out, measured, starts);
        List<Instant> received = rows.stream().map(StoredReading::receivedAt).toList();
        byte[] live = times(FROM_MEASURED, received, measured);
        byte[] told = times(FROM_START, received, starts);
        out.blob(live.length <= told.length ? live : told);
        List<Boolean> snapshots = rows.stream().map(row -> row.source() == Reading.Source.SNAPSHOT).toList();
        boolean mixed = snapshots.contains(true) && snapshots.contains(false);
        out.octet(mixed ? MIXED_SOURCES : snapshots.getFirst() ? 1 : 0);
        if (mixed) {
            Values.bits(out, snapshots);
        }
        Values.write(out, rows.stream().map(StoredReading::value).toList());
        return out.finish();
    }

    private static byte[] times(int from, List<Instant> instants, List<Instant> bases) {
        PayloadWriter out = new PayloadWriter(Kind.SEGMENT).octet(from);
        Times.write(out, instants, bases);
        return out.finish();
    }

    /// @param most rows there may be
    static List<StoredReading> read(byte[] column, String name, Instant start, int most) throws StoreException {
        PayloadReader in = new PayloadReader(column);
        int rows = rows(in, most);
        List<Instant> starts = Collections.nCopies(rows, start);
        List<Instant> measured = Times.read(in, starts);
        PayloadReader times = new PayloadReader(in.blob());
        List<Instant> received = Times.read(times, times.octet() == FROM_START ? starts : measured);
        int source = in.octet();
        List<Boolean> snapshots = source == MIXED_SOURCES ? Values.bits(in, rows)
                : Collections.nCopies(rows, source == 1);
        List<Object> values = Values.read(in, rows);
        if (!in.atEnd() || !times.atEnd()) {
            throw PayloadReader.damaged(null);
        }
        List<StoredReading> readings = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            readings.add(new StoredReading(name, values.get(i), measured.get(i), received.get(i),
                    snapshots.get(i) ? Reading.Source.SNAPSHOT : Reading.Source.STREAM));
        }
        return readings;
    }

    static int rows(PayloadReader in, int most) throws StoreException {
        long rows = in.count();
        if (rows < 1 || rows > most) {
            throw PayloadReader.damaged(null);
        }
        return (int) rows;
    }
}
