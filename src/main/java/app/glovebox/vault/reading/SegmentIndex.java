package app.glovebox.vault.reading;

import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.segment.Grain;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vss.Family;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

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

    /// The segment of that stretch that was made last.
    Optional<Entry> last(SegmentKey key) {
        return Optional.ofNullable(entries.get(key)).map(List::getLast);
    }

    /// Those that may hold readings of that signal measured in [from, to), by time, and in the order they came.
    List<Entry> raw(String signal, Instant from, Instant to) {
        return overlapping(Grain.DAY, signal, from, to);
    }

    /// Those that may hold hours of that signal with a reading measured in [from, to).
    List<Entry> hours(String signal, Instant from, Instant to) {
        return overlapping(Grain.MONTH_OF_HOURS, signal, from, to);
    }

    private List<Entry> overlapping(Grain grain, String signal, Instant from, Instant to) {
        SegmentKey first = new SegmentKey(grain, Long.MIN_VALUE, Family.values()[0]);
        Family family = Family.of(signal);
        List<Entry> found = new ArrayList<>();
        for (var each : entries.tailMap(first).entrySet()) {
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

    /// The first days, oldest first, of one family and month, all before that day.
    List<Entry> before(long day, int mostRows) {
        List<Entry> found = new ArrayList<>();
        int rows = 0;
        SegmentKey first = null;
        for (var each : entries.entrySet()) {
            SegmentKey key = each.getKey();
            if (key.grain() != Grain.DAY || key.period() >= day || rows >= mostRows) {
                break;
            }
            first = first == null ? key : first;
            if (key.family() == first.family() && key.month().equals(first.month())) {
                found.addAll(each.getValue());
                rows += each.getValue().stream().mapToInt(entry -> entry.head().rows()).sum();
            }
        }
        return found;
    }

    Collection<Entry> all() {
        return entries.values().stream().flatMap(List::stream).toList();
    }
}
