package app.glovebox.sim.car;

import app.glovebox.vss.Signal;
import java.time.Instant;

/// One value the Car measured. `value` is a `Boolean`, `Long`, `Double`, `String` or `List<String>` as the signal's
/// type says; `measuredAt` is Car time.
public record CarEvent(Instant measuredAt, Signal signal, Object value) {
    /// Names the signal only: the value may be the VIN or a place.
    @Override
    public String toString() {
        return "CarEvent[" + signal.name() + "]";
    }
}
