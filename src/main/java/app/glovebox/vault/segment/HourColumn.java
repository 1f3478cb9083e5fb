package app.glovebox.vault.segment;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.payload.PayloadReader;
import app.glovebox.vault.payload.PayloadWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One signal of a month of hours: hours, first and last measured, counts, values, and the spread of those hours whose
/// spread is not their value anyway.
final class HourColumn {
    private HourColumn() {
    }

    /// @param rows at least one, sorted by hour
    static byte[] write(List<StoredHour> rows, long firstHour) {
        PayloadWriter out = new PayloadWriter(Kind.SEGMENT).count(rows.size());
        long before = firstHour;
        for (StoredHour row : rows) {
            out.integer(row.hour() - before);
            before = row.hour();
        }
        rows.forEach(row -> out.count(row.count()));
        Times.write(out, rows.stream().map(StoredHour::first).toList(), rows.stream().map(StoredHour::start).toList());
        Times.write(out, rows.stream().map(StoredHour::last).toList(), rows.stream().map(StoredHour::first).toList());
        Values.write(out, rows.stream().map(StoredHour::value).toList());
        Values.bits(out, rows.stream().map(StoredHour::spreads).toList());
        List<StoredHour> spread = rows.stream().filter(StoredHour::spreads).toList();
        Values.write(out, spread.stream().map(StoredHour::least).toList());
        Values.write(out, spread.stream().map(StoredHour::most).toList());
        Values.write(out, spread.stream().map(StoredHour::mean).toList());
        return out.finish();
    }

    /// @param most rows there may be
    static List<StoredHour> read(byte[] column, String name, Instant start, int most) throws StoreException {
        PayloadReader in = new PayloadReader(column);
        int rows = ReadingColumn.rows(in, most);
        List<Long> hours = hours(in, rows, StoredHour.hour(start));
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            counts.add(in.count());
        }
        List<Instant> first = Times.read(in, starts(hours));
        List<Instant> last = Times.read(in, first);
        List<Object> values = Values.read(in, rows);
        List<Boolean> spreads = Values.bits(in, rows);
        int spread = (int) spreads.stream().filter(each -> each).count();
        List<Double> least = numbers(in, spread);
        List<Double> greatest = numbers(in, spread);
        List<Double> mean = numbers(in, spread);
        if (!in.atEnd()) {
            throw PayloadReader.damaged(null);
        }
        List<StoredHour> found = new ArrayList<>();
        int next = 0;
        for (int i = 0; i < rows; i++) {
            double number = StoredHour.number(values.get(i));
            boolean own = spreads.get(i);
            found.add(new StoredHour(name, hours.get(i), counts.get(i), first.get(i), last.get(i), values.get(i),
                    own ? least.get(next) : number, own ? greatest.get(next) : number, own ? mean.get(next) : number));
            next += own ? 1 : 0;
        }
        return found;
    }

    private static List<Long> hours(PayloadReader in, int rows, long firstHour) throws StoreException {
        List<Long> hours = new ArrayList<>();
        long hour = firstHour;
        for (int i = 0; i < rows; i++) {
            hour += in.integer();
            hours.add(hour);
        }
        return hours;
    }

    private static List<Instant> starts(List<Long> hours) throws StoreException {
        try {
            return hours.stream().map(StoredHour::start).toList();
        } catch (ArithmeticException | DateTimeException beyond) {
            throw PayloadReader.damaged(beyond);
        }
    }

    private static List<Double> numbers(PayloadReader in, int rows) throws StoreException {
        List<Double> numbers = new ArrayList<>();
        for (Object value : Values.read(in, rows)) {
            if (!(value instanceof Double number)) {
                throw PayloadReader.damaged(null);
            }
            numbers.add(number);
        }
        return numbers;
    }
}
