package app.glovebox.sim.car;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A simulated electric car, deterministic from its seed. Not thread-safe: its owner calls from one thread at a time.
public final class Car {

    /// A new car that begins to live at `birth`, parked at home, with an odometer and history drawn from the seed.
    public Car(long seed, Instant birth) {
        throw new UnsupportedOperationException();
    }

    /// The car as it was when [#state()] was taken; it goes on exactly as it would have.
    public static Car resume(byte[] state) {
        throw new UnsupportedOperationException();
    }

    /// All that is needed to resume, in a versioned format of its own.
    public byte[] state() {
        throw new UnsupportedOperationException();
    }

    /// 17 characters with a valid check digit, drawn from the seed.
    public String vin() {
        throw new UnsupportedOperationException();
    }

    /// The Car time it has lived to.
    public Instant now() {
        throw new UnsupportedOperationException();
    }

    /// Lives on to that Car time. Hands over what the Car reports, in order of time; one list per moment.
    public void liveTo(Instant until, Consumer<List<CarEvent>> report) {
        throw new UnsupportedOperationException();
    }
}
