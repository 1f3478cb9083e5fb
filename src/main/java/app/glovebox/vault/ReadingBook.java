package app.glovebox.vault;

import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The readings of all vehicles in an open vault. Used by the vault thread only.
final class ReadingBook {
    private final Map<String, VehicleReadings> vehicles = new HashMap<>();
    private RecordFile file;

    void keptIn(RecordFile file) {
        this.file = file;
    }

    /// A record of readings, as found at opening.
    void found(Kind kind, RecordId id, byte[] payload) throws StoreException {
        ReadingPage page = ReadingPage.head(payload);
        VehicleReadings vehicle = vehicles.computeIfAbsent(page.vehicle(), VehicleReadings::new);
        if (kind == Kind.LATEST) {
            vehicle.foundLatest(id, ReadingPage.readings(payload, null));
        } else {
            vehicle.foundPage(id, page);
        }
    }

    /// A copy to change; it counts only after [#replace].
    VehicleReadings draft(String vehicle) throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        VehicleReadings draft = known == null ? new VehicleReadings(vehicle) : known.draft();
        RecordId filling = draft.pageToLoad();
        if (filling != null) {
            file.read(List.of(filling), (id, payload) -> draft.loaded(id, ReadingPage.readings(payload, null)));
        }
        return draft;
    }

    void replace(String vehicle, VehicleReadings draft) {
        vehicles.put(vehicle, draft);
    }

    Collection<StoredReading> latest(String vehicle) {
        VehicleReadings known = vehicles.get(vehicle);
        return known == null ? List.of() : known.latest();
    }

    /// Sorted by measured-at; of several with the same one, the one that came first.
    List<StoredReading> history(String vehicle, String signal, Instant from, Instant to) throws StoreException {
        VehicleReadings known = vehicles.get(vehicle);
        if (known == null) {
            return List.of();
        }
        List<StoredReading> found = new ArrayList<>();
        Set<Instant> seen = new HashSet<>();
        file.read(known.pages(from, to), (id, payload) -> {
            for (StoredReading reading : ReadingPage.readings(payload, signal)) {
                boolean asked = !reading.measuredAt().isBefore(from) && reading.measuredAt().isBefore(to);
                if (asked && seen.add(reading.measuredAt())) {
                    found.add(reading);
                }
            }
        });
        found.sort(Comparator.comparing(StoredReading::measuredAt));
        return found;
    }

    void forget() {
        vehicles.clear();
    }
}
