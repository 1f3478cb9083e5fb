package app.glovebox.vehicle;

import app.glovebox.session.StorageException;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where readings survive: the vault implements it. All methods block; what `append` returned from is on disk.
public interface ReadingStore {
    /// The newest reading of every signal ever kept for that vehicle.
    List<Reading> latest(String vehicle) throws StorageException;

    /// Keeps readings and the stream position, together. Days no longer kept become hours some time later.
    ///
    /// @param position the event id after these readings, null to leave it
    void append(String vehicle, List<Reading> readings, String position) throws StorageException;

    /// Kept readings of one signal measured in [from, to), oldest first, without duplicates.
    List<Reading> history(String vehicle, Signal signal, Instant from, Instant to) throws StorageException;

    /// What is left of the thinned readings of one signal: hours with a reading measured in [from, to), oldest first.
    List<HourValue> hours(String vehicle, Signal signal, Instant from, Instant to) throws StorageException;

    /// What is known at the ends of stretches that follow each other, of one numeric signal: its first and its last
    /// number in [bounds(0), bounds(1)), in [bounds(1), bounds(2)), and so on, readings and hours alike. Reads little
    /// more than that, however long the stretches are.
    ///
    /// @param bounds rising
    /// @return one less than bounds; empty where nothing is known
    List<Optional<Edge>> edges(String vehicle, Signal signal, List<Instant> bounds) throws StorageException;

    /// The event id to resume after.
    Optional<String> position() throws StorageException;

    /// What the Portal told about Car time last, so that ages are right when opened offline.
    Optional<ClockMark> clock() throws StorageException;

    void saveClock(ClockMark mark) throws StorageException;

    /// Car time `carTime` was true at real time `real`, running at `speed`.
    record ClockMark(Instant carTime, double speed, Instant real) {
    }
}
