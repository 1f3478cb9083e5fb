package app.glovebox.sim.car;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/// A simulated electric car, deterministic from its seed. Not thread-safe: its owner calls from one thread at a time.
public final class Car {
    private static final int FORMAT = 1;

    private final Life life;
    private final Routine routine;
    private Instant now;

    /// A new car that begins to live at `birth`, parked at home, with an odometer and history drawn from the seed.
    /// Its moments are whole seconds; the first is at `birth` (rounded up) and says everything.
    public Car(long seed, Instant birth) {
        life = new Life(seed);
        routine = new Routine(life, birth.getNano() == 0 ? birth.getEpochSecond() : birth.getEpochSecond() + 1);
        now = birth;
    }

    private Car(DataInputStream in) throws IOException {
        if (in.readByte() != FORMAT) {
            throw new IllegalArgumentException("the car's state has another format");
        }
        life = new Life(in.readLong());
        now = Instant.ofEpochSecond(in.readLong(), in.readInt());
        routine = new Routine(life, in);
    }

    /// The car as it was when [#state()] was taken; it goes on exactly as it would have.
    ///
    /// @throws IllegalArgumentException if the bytes are of another format or cut
    public static Car resume(byte[] state) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(state))) {
            return new Car(in);
        } catch (IOException e) {
            throw new IllegalArgumentException("the car's state is damaged", e);
        }
    }

    /// All that is needed to resume, in a versioned format of its own (about 1.5 kB).
    public byte[] state() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_048);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.writeLong(life.seed);
            out.writeLong(now.getEpochSecond());
            out.writeInt(now.getNano());
            routine.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// 17 characters with a valid check digit, drawn from the seed.
    public String vin() {
        return life.vin;
    }

    /// The Car time it has lived to.
    public Instant now() {
        return now;
    }

    /// Lives on to that Car time. Hands over what the Car reports, in order of time; one list per moment.
    /// A time already lived changes nothing. Each list is handed over before the next moment is lived, so a
    /// [#state()] taken inside `report` contains exactly what was handed over.
    public void liveTo(Instant until, Consumer<List<CarEvent>> report) {
        while (routine.due() <= until.getEpochSecond()) {
            now = Instant.ofEpochSecond(routine.due());
            List<CarEvent> events = routine.act();
            if (!events.isEmpty()) {
                report.accept(events);
            }
        }
        if (until.isAfter(now)) {
            now = until;
        }
    }
}
