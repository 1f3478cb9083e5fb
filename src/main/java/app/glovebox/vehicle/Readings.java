package app.glovebox.vehicle;

import app.glovebox.session.StorageException;
import app.glovebox.vss.Signal;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// All readings of one vehicle: the newest of each signal in memory, the past behind the port. Thread-safe.
public final class Readings {

    public Readings(String vehicle, ReadingStore store, CarClock clock) throws StorageException {
        throw new UnsupportedOperationException();
    }

    /// Stores them (on disk when this returns), then tells the listeners what became newer.
    public void take(List<Reading> readings, String position) throws StorageException {
        throw new UnsupportedOperationException();
    }

    public Optional<Reading> latest(Signal signal) {
        throw new UnsupportedOperationException();
    }

    /// A snapshot of the newest reading of each signal.
    public Map<Signal, Reading> latest() {
        throw new UnsupportedOperationException();
    }

    /// Called on the thread that delivers, with readings newer than any before; first at once with all that is known.
    public AutoCloseable listen(Consumer<List<Reading>> listener) {
        throw new UnsupportedOperationException();
    }

    /// Whether the Portal's history was replayed to its end at least once in this session.
    public boolean caughtUp() {
        throw new UnsupportedOperationException();
    }

    /// The chart's data: the last `days` calendar days of Car time in that zone, oldest first, today last.
    public List<DayUse> days(int days, ZoneId zone) throws StorageException {
        throw new UnsupportedOperationException();
    }
}
