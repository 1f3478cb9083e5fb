package app.glovebox.vault.reading;

import app.glovebox.store.StoreException;
import app.glovebox.vault.payload.Kind;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.RecordTransaction;
import app.glovebox.vault.segment.Segment;
import app.glovebox.vault.segment.SegmentKey;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.history.Retention;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What memory knows of one vehicle's records: the newest readings, where pages and segments are, and the page still
/// being filled. Changed on a draft, which replaces the original once the transaction is on disk.
public final class VehicleReadings {
    private final String vehicle;
    private final Map<String, StoredReading> latest;
    private final TreeMap<RecordId, ReadingPage> pages;
    private final SegmentIndex segments;
    private RecordId latestId;
    private int latestBytes;
    private Instant newest = Instant.MIN;
    private RecordId openId;
    private List<StoredReading> open = List.of();
    private Tidying due;

    VehicleReadings(String vehicle) {
        this.vehicle = vehicle;
        latest = new HashMap<>();
        pages = new TreeMap<>();
        segments = new SegmentIndex();
    }

    private VehicleReadings(VehicleReadings original) {
        vehicle = original.vehicle;
        latest = new HashMap<>(original.latest);
        pages = new TreeMap<>(original.pages);
        segments = original.segments.draft();
        latestId = original.latestId;
        latestBytes = original.latestBytes;
        newest = original.newest;
        openId = original.openId;
        open = original.open;
    }

    VehicleReadings draft() {
        return new VehicleReadings(this);
    }

    /// The record of newest readings, as found at opening.
    void foundLatest(RecordId id, List<StoredReading> readings, int bytes) {
        latestId = id;
        latestBytes = bytes;
        readings.forEach(this::takeLatest);
    }

    /// A page found at opening.
    void foundPage(RecordId id, ReadingPage page) {
        pages.put(id, page);
    }

    /// A segment found at opening.
    void foundSegment(RecordId id, Segment segment, int bytes) {
        segments.put(id, segment, bytes);
    }

    /// Finds out what is due, of a past that is over for the newest reading before this draft.
    void plan(Retention retention, RecordFile file) throws StoreException {
        if (newest.equals(Instant.MIN)) {
            return;
        }
        long today = SegmentKey.day(newest);
        List<RecordId> done = new ArrayList<>();
        pages.forEach((id, page) -> {
            if (SegmentKey.day(page.from()) < today && !id.equals(openId)) {
                done.add(id);
            }
        });
        // While full pages wait, more of the same days may be on its way into the open one.
        if (done.isEmpty() && openId != null && SegmentKey.day(pages.get(openId).from()) < today) {
            done.add(openId);
        }
        Tidying found = Tidying.of(vehicle, segments, file, done, today, retention.firstRawDay(today));
        due = found.isNothing() ? null : found;
    }

    /// Whether [#append] has something to do even without readings.
    boolean isDue() {
        return due != null;
    }

    /// The page to fill on, when it is not in memory yet.
    RecordId pageToLoad() {
        boolean known = openId != null || pages.isEmpty() || pages.lastEntry().getValue().count() >= ReadingPage.FULL;
        return known ? null : pages.lastKey();
    }

    void loaded(RecordId id, List<StoredReading> readings) {
        openId = id;
        open = List.copyOf(readings);
    }

    Collection<StoredReading> latest() {
        return List.copyOf(latest.values());
    }

    SegmentIndex segments() {
        return segments;
    }

    Collection<ReadingPage> pages() {
        return pages.values();
    }

    int latestBytes() {
        return latestBytes;
    }

    /// The pages that may hold readings measured in [from, to), in the order they came.
    Map<RecordId, ReadingPage> pages(Instant from, Instant to) {
        Map<RecordId, ReadingPage> found = new LinkedHashMap<>();
        pages.forEach((id, page) -> {
            if (page.from().isBefore(to) && !page.to().isBefore(from)) {
                found.put(id, page);
            }
        });
        return found;
    }

    /// Does what is due, and writes what is new among the readings.
    public void append(RecordTransaction transaction, List<StoredReading> readings) throws SQLException, StoreException {
        if (due != null) {
            tidy(transaction);
        }
        List<StoredReading> fresh = new ArrayList<>();
        boolean newer = false;
        for (StoredReading reading : readings) {
            StoredReading known = latest.get(reading.name());
            // A snapshot at each connection tells again what is known: nothing to store.
            if (known == null || !known.measuredAt().equals(reading.measuredAt())) {
                fresh.add(reading);
                newer |= takeLatest(reading);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        if (newer) {
            byte[] payload = ReadingPage.write(Kind.LATEST, vehicle, latest.values());
            latestBytes = payload.length;
            latestId = transaction.put(latestId, payload);
        }
        fill(transaction, fresh);
    }

    private void tidy(RecordTransaction transaction) throws SQLException, StoreException {
        due.write(transaction);
        for (Map.Entry<RecordId, List<StoredReading>> page : due.pages().entrySet()) {
            RecordId id = page.getKey();
            List<StoredReading> left = page.getValue();
            if (id.equals(openId)) {
                openId = left.isEmpty() ? null : id;
                open = left;
            }
            if (left.isEmpty()) {
                transaction.delete(id);
                pages.remove(id);
            } else {
                write(transaction, id, left);
            }
        }
        due = null;
    }

    private RecordId write(RecordTransaction transaction, RecordId known, List<StoredReading> readings)
            throws SQLException, StoreException {
        byte[] payload = ReadingPage.write(Kind.PAGE, vehicle, readings);
        ReadingPage page = ReadingPage.head(payload);
        RecordId id = transaction.put(known, payload);
        pages.put(id, page);
        return id;
    }

    private boolean takeLatest(StoredReading reading) {
        newest = reading.credibleTime().isAfter(newest) ? reading.credibleTime() : newest;
        StoredReading known = latest.get(reading.name());
        if (known != null && !reading.measuredAt().isAfter(known.measuredAt())) {
            return false;
        }
        latest.put(reading.name(), reading);
        return true;
    }

    private void fill(RecordTransaction transaction, List<StoredReading> fresh) throws SQLException, StoreException {
        int done = 0;
        while (done < fresh.size()) {
            int taken = Math.min(fresh.size() - done, ReadingPage.FULL - open.size());
            List<StoredReading> filled = new ArrayList<>(open);
            filled.addAll(fresh.subList(done, done + taken));
            done += taken;
            RecordId id = write(transaction, openId, filled);
            boolean full = filled.size() == ReadingPage.FULL;
            openId = full ? null : id;
            open = full ? List.of() : filled;
        }
    }
}
