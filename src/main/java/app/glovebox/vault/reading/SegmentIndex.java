package app.glovebox.vault.reading;

import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Where one vehicle's segments are. A draft shares everything until it is changed.
final class SegmentIndex {
    /// @param bytes of its payload
    record Entry(RecordId id, Segment head, int bytes) {
    }

    private TreeMap<SegmentKey, List<Entry>> entries;
    private boolean shared;

    SegmentIndex() {
        entries = new TreeMap<>();
    }

    private SegmentIndex(SegmentIndex original) {
        entries = original.entries;
        shared = true;
    }

    SegmentIndex draft() {
        return new SegmentIndex(this);
    }

    /// In place of an entry of that id, or behind all others of that stretch.
    void put(RecordId id, Segment head, int bytes) {
        List<Entry> others = new ArrayList<>(own().getOrDefault(head.key(), List.of()));
        Entry entry = new Entry(id, head, bytes);
        int at = 0;
        while (at < others.size() && !others.get(at).id().equals(id)) {
            at++;
        }
        if (at < others.size()) {
            others.set(at, entry);
        } else {
            others.add(entry);
        }
        entries.put(head.key(), List.copyOf(others));
    }

    void remove(Entry gone) {
        List<Entry> others = new ArrayList<>(own().getOrDefault(gone.head().key(), List.of()));
        others.remove(gone);
        if (others.isEmpty()) {
            entries.remove(gone.head().key());
        } else {
            entries.put(gone.head().key(), List.copyOf(others));
        }
    }

    private TreeMap<SegmentKey, List<Entry>> own() {
        if (shared) {
            entries = new TreeMap<>(entries);
            shared = false;
        }
        return entries;
    }

    /// Those of that stretch, in the order they came.
    List<Entry> of(SegmentKey key) {
        return entries.getOrDefault(key, List.of());
    }

    /// Those that may hold readings of that signal measured in [from, to): of several with the same reading the one it
    /// came to first stands first.
    List<Entry> raw(String signal, Instant from, Instant to) {
        List<Entry> found = new ArrayList<>(overlapping(Grain.MONTH, signal, from, to));
        found.addAll(overlapping(Grain.DAY, signal, from, to));
        return found;
    }

    /// Those that may hold hours of that signal with a reading measured in [from, to).
    List<Entry> hours(String signal, Instant from, Instant to) {
        return overlapping(Grain.MONTH_OF_HOURS, signal, from, to);
    }

    private List<Entry> overlapping(Grain grain, String signal, Instant from, Instant to) {
        Family family = Family.of(signal);
        List<Entry> found = new ArrayList<>();
        for (var each : entries.tailMap(first(grain)).entrySet()) {
            if (each.getKey().grain() != grain) {
                break;
            }
            if (each.getKey().family() == family) {
                each.getValue().stream().filter(entry -> entry.head().from().isBefore(to)
                        && !entry.head().to().isBefore(from)).forEach(found::add);
            }
        }
        return found;
    }

    /// The first days, oldest first, of one family and month that is over and from which nothing is about to be thinned,
    /// or which has late days.
    ///
    /// @param today   days since 1970
    /// @param rawFrom the first day whose readings stay
    /// @param busy    months not to look at
    List<Entry> daysToRollUp(long today, long rawFrom, int mostRows, Set<SegmentKey> busy) {
        long monthBegun = SegmentKey.day(Family.OTHER, today).month().firstDay();
        return firstOf(Grain.DAY, mostRows, entry -> entry.head().key().period() < monthBegun, month -> !busy.contains(month)
                && (month.firstDay() >= rawFrom || entries.containsKey(month)));
    }

    /// The first segments, oldest first, of one family and month with readings of before that day.
    ///
    /// @param busy months not to look at
    List<Entry> before(long day, int mostRows, Set<SegmentKey> busy) {
        List<Entry> days = firstOf(Grain.DAY, mostRows, entry -> entry.head().key().period() < day,
                month -> !busy.contains(month));
        return !days.isEmpty() ? days : firstOf(Grain.MONTH, mostRows,
                entry -> SegmentKey.day(entry.head().from()) < day, month -> !busy.contains(month));
    }

    /// Whether a reading in a segment of that stretch counts as measured before that day. A day counts as a whole, even
    /// with moments so far off that its own date is another one.
    static boolean isBefore(long day, SegmentKey key, StoredReading reading) {
        return (key.grain() == Grain.DAY ? key.period() : SegmentKey.day(reading.measuredAt())) < day;
    }

    private List<Entry> firstOf(Grain grain, int mostRows, Predicate<Entry> wanted, Predicate<SegmentKey> months) {
        List<Entry> found = new ArrayList<>();
        int rows = 0;
        SegmentKey first = null;
        for (var each : entries.tailMap(first(grain)).entrySet()) {
            SegmentKey key = each.getKey();
            List<Entry> some = each.getValue().stream().filter(wanted).toList();
            if (key.grain() != grain || grain == Grain.DAY && some.isEmpty()
                    || first != null && key.month().period() > first.period()) {
                break;
            }
            if (!some.isEmpty() && (first == null ? months.test(key.month()) : key.month().equals(first))) {
                int more = some.stream().mapToInt(entry -> entry.head().rows()).sum();
                if (first != null && rows + more > mostRows) {
                    break;
                }
                first = key.month();
                found.addAll(some);
                rows += more;
            }
        }
        return found;
    }

    private static SegmentKey first(Grain grain) {
        return new SegmentKey(grain, Long.MIN_VALUE, Family.values()[0]);
    }

    /// Whether there are readings of that month as they came.
    ///
    /// @param month of readings
    boolean isRaw(SegmentKey month) {
        SegmentKey next = new SegmentKey(Grain.MONTH, month.period() + 1, month.family());
        return entries.containsKey(month) || entries
                .subMap(SegmentKey.day(month.family(), month.firstDay()), SegmentKey.day(month.family(), next.firstDay()))
                .keySet().stream().anyMatch(day -> day.family() == month.family());
    }

    /// The segments of that stretch among whose moments are some of these readings'.
    List<Entry> touching(SegmentKey key, Collection<StoredReading> readings) {
        return of(key).stream().filter(entry -> readings.stream().anyMatch(
                reading -> !reading.measuredAt().isBefore(entry.head().from())
                        && !reading.measuredAt().isAfter(entry.head().to()))).toList();
    }

    Collection<Entry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }
}
