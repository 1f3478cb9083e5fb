package app.glovebox.vault;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.RecordTransaction;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What memory knows of one vehicle's records: the newest readings, the index of the pages, and the page still being
/// filled. Changed on a draft, which replaces the original once the transaction is on disk.
final class VehicleReadings {
    /// How long readings are kept, in Car time.
    static final Duration KEPT = Duration.ofDays(30);

    private final String vehicle;
    private final Map<String, StoredReading> latest;
    private final TreeMap<RecordId, ReadingPage> pages;
    private RecordId latestId;
    private Instant newest = Instant.MIN;
    private RecordId openId;
    private List<StoredReading> open = List.of();

    VehicleReadings(String vehicle) {
        this.vehicle = vehicle;
        latest = new HashMap<>();
        pages = new TreeMap<>();
    }

    private VehicleReadings(VehicleReadings original) {
        vehicle = original.vehicle;
        latest = new HashMap<>(original.latest);
        pages = new TreeMap<>(original.pages);
        latestId = original.latestId;
        newest = original.newest;
        openId = original.openId;
        open = original.open;
    }

    VehicleReadings draft() {
        return new VehicleReadings(this);
    }

    /// The record of newest readings, as found at opening.
    void foundLatest(RecordId id, List<StoredReading> readings) {
        latestId = id;
        readings.forEach(this::takeLatest);
    }

    /// A page found at opening.
    void foundPage(RecordId id, ReadingPage page) {
        pages.put(id, page);
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

    /// The pages that may hold readings measured in [from, to), in the order they came.
    List<RecordId> pages(Instant from, Instant to) {
        List<RecordId> found = new ArrayList<>();
        pages.forEach((id, page) -> {
            if (page.from().isBefore(to) && !page.to().isBefore(from)) {
                found.add(id);
            }
        });
        return found;
    }

    /// Writes what is new among the readings.
    void append(RecordTransaction transaction, List<StoredReading> readings) throws SQLException, StoreException {
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
            latestId = transaction.put(latestId, ReadingPage.write(Kind.LATEST, vehicle, latest.values()));
        }
        Instant horizon = newest.minus(KEPT);
        fresh.removeIf(reading -> reading.measuredAt().isBefore(horizon));
        fill(transaction, fresh);
        thin(transaction, horizon);
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
            byte[] payload = ReadingPage.write(Kind.PAGE, vehicle, filled);
            ReadingPage page = ReadingPage.head(payload);
            RecordId id = transaction.put(openId, payload);
            pages.put(id, page);
            boolean full = filled.size() == ReadingPage.FULL;
            openId = full ? null : id;
            open = full ? List.of() : filled;
        }
    }

    private void thin(RecordTransaction transaction, Instant horizon) throws SQLException, StoreException {
        List<RecordId> old = new ArrayList<>();
        pages.forEach((id, page) -> {
            if (page.to().isBefore(horizon)) {
                old.add(id);
            }
        });
        for (RecordId id : old) {
            transaction.delete(id);
            pages.remove(id);
            if (id.equals(openId)) {
                openId = null;
                open = List.of();
            }
        }
    }
}
