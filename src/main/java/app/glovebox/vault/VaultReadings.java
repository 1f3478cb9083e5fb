package app.glovebox.vault;

import app.glovebox.session.StorageException;
import app.glovebox.vault.segment.StoredHour;
import app.glovebox.vault.segment.StoredReading;
import app.glovebox.vehicle.Edge;
import app.glovebox.vehicle.HourValue;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.ReadingStore;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The readings, kept in a vault. The newest are there at once; the others once every record was checked. What this version does not know is kept and not shown.
record VaultReadings(SealedVault vault) implements ReadingStore {
    @Override
    public List<Reading> latest(String vehicle) throws StorageException {
        return known(vault.ask(contents -> contents.readings().latest(vehicle)));
    }

    @Override
    public void append(String vehicle, List<Reading> readings, String position) throws StorageException {
        List<StoredReading> taken = readings.stream().map(StoredReading::of).toList();
        vault.awaitChecked();
        vault.tell(contents -> contents.append(vehicle, taken, position));
    }

    @Override
    public List<Reading> history(String vehicle, Signal signal, Instant from, Instant to) throws StorageException {
        return known(vault.askChecked(contents -> contents.readings().history(vehicle, signal.name(), from, to)));
    }

    @Override
    public List<HourValue> hours(String vehicle, Signal signal, Instant from, Instant to) throws StorageException {
        return vault.askChecked(contents -> contents.readings().hours(vehicle, signal.name(), from, to)).stream()
                .map(StoredHour::known).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Optional<Edge>> edges(String vehicle, Signal signal, List<Instant> bounds) throws StorageException {
        return vault.askChecked(contents -> contents.readings().edges(vehicle, signal.name(), bounds));
    }

    @Override
    public Optional<String> position() throws StorageException {
        return vault.ask(Contents::position);
    }

    @Override
    public Optional<ClockMark> clock() throws StorageException {
        return vault.ask(Contents::clock);
    }

    @Override
    public void saveClock(ClockMark mark) throws StorageException {
        vault.tell(contents -> contents.saveClock(mark));
    }

    private static List<Reading> known(Collection<StoredReading> stored) {
        return stored.stream().map(StoredReading::reading).flatMap(Optional::stream).toList();
    }
}
