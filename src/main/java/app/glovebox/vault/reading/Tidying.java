package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.RecordTransaction;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vss.Family;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A piece of work on one vehicle's past, read before the transaction and done within it: pages whose day is over become
/// segments; days of a month that is over become that month; and the oldest readings of a family that are no longer kept
/// become hours.
final class Tidying {
    private static final Logger LOG = System.getLogger(Tidying.class.getName());
    /// How much at a time.
    private static final int PAGES = 4;
    private static final int ROWS = 4_096;

    private final SegmentIndex segments;
    private final Rewriting rewriting;
    private final Map<RecordId, List<StoredReading>> pages = new LinkedHashMap<>();
    /// Months a piece has written to: both at once would write the same stretch twice from the same start.
    private final Set<SegmentKey> busy = new HashSet<>();

    private Tidying(SegmentIndex segments, Rewriting rewriting) {
        this.segments = segments;
        this.rewriting = rewriting;
    }

    /// @param done    pages with something of a day that is over, in the order they came
    /// @param today   the day that is not over; days since 1970
    /// @param rawFrom the first day whose readings stay
    static Tidying of(String vehicle, SegmentIndex segments, RecordFile file, List<RecordId> done, long today,
            long rawFrom) throws StoreException {
        Tidying tidying = new Tidying(segments, new Rewriting(vehicle, segments, file));
        tidying.pack(file, done.subList(0, Math.min(PAGES, done.size())), today, rawFrom);
        // Late days join their month first: what they tell again must not count twice in its hours.
        if (!tidying.rollUp(today, rawFrom)) {
            tidying.thin(rawFrom);
        }
        if (!tidying.rewriting.isVerified()) {
            LOG.log(Level.WARNING, "vault.readings-not-packed");
            return new Tidying(segments, new Rewriting(vehicle, segments, file));
        }
        return tidying;
    }

    boolean isNothing() {
        return pages.isEmpty() && rewriting.isNothing();
    }

    /// What stays in the pages touched; nothing means that the page goes.
    Map<RecordId, List<StoredReading>> pages() {
        return pages;
    }

    /// Writes segments and takes away those they stand for; pages are their owner's business.
    void write(RecordTransaction transaction) throws SQLException, StoreException {
        rewriting.write(transaction);
    }

    private void pack(RecordFile file, List<RecordId> done, long today, long rawFrom) throws StoreException {
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
            SegmentKey month = day.getKey().month();
            busy.add(month);
            // Beside readings not thinned yet it may be one of them told again.
            if (day.getKey().period() < rawFrom && !segments.isRaw(month)) {
                old.computeIfAbsent(month, key -> new ArrayList<>()).addAll(day.getValue());
            } else {
                rewriting.put(day.getKey(), day.getValue());
            }
        }
        for (var month : old.entrySet()) {
            rewriting.putHours(month.getKey().hours(), month.getValue());
        }
    }

    private boolean rollUp(long today, long rawFrom) throws StoreException {
        List<SegmentIndex.Entry> days = segments.daysToRollUp(today, rawFrom, ROWS, busy);
        if (days.isEmpty()) {
            return false;
        }
        rewriting.remove(days);
        rewriting.put(days.getFirst().head().key().month(), rewriting.readings(days));
        return true;
    }

    private void thin(long rawFrom) throws StoreException {
        List<SegmentIndex.Entry> oldest = segments.before(rawFrom, ROWS, busy);
        List<StoredReading> old = new ArrayList<>();
        for (SegmentIndex.Entry entry : oldest) {
            List<StoredReading> left = new ArrayList<>();
            for (StoredReading reading : rewriting.readings(List.of(entry))) {
                (SegmentIndex.isBefore(rawFrom, entry.head().key(), reading) ? old : left).add(reading);
            }
            rewriting.replace(entry, left);
        }
        if (!old.isEmpty()) {
            rewriting.putHours(oldest.getFirst().head().key().hours(), old);
        }
    }
}
