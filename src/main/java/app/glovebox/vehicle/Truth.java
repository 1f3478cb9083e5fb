package app.glovebox.vehicle;

import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The one sentence that is true now, and what stands open. Derived from readings alone.
///
/// @param state   what the car does
/// @param lock    whether all doors and the boot are locked
/// @param open    what is open: door, window, bonnet, boot and flap signals whose reading says so
/// @param lowTires tyre signals (`IsPressureLow`) whose reading says so
/// @param heard   when the Car last said anything, Car time
/// @param since   since when it is parked or driving or charging, if known
public record Truth(State state, Lock lock, List<Signal> open, List<Signal> lowTires, Optional<Instant> heard,
        Optional<Instant> since) {

    /// UNKNOWN: never heard. SILENT: awake when last heard, but more than 30 minutes ago (no signal).
    public enum State { UNKNOWN, DRIVING, CHARGING, PARKED, ASLEEP, SILENT }

    /// UNKNOWN: some lock was never read.
    public enum Lock { LOCKED, UNLOCKED, UNKNOWN }

    /// The truth at Car time `now`.
    public static Truth of(Map<Signal, Reading> latest, Instant now) {
        throw new UnsupportedOperationException();
    }
}
