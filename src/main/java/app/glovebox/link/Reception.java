package app.glovebox.link;

import app.glovebox.account.LinkSink;
import app.glovebox.link.EventReader.Event;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Reading;
import app.glovebox.vehicle.Reading.Source;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One event stream being received: events become readings, collected for a moment so that the vault writes many at
/// once. Used by the link's thread only.
final class Reception {
    private static final System.Logger LOG = System.getLogger(Reception.class.getName());
    private static final int BATCH = 500;

    private final EventReader events;
    private final LinkSink sink;
    private final Shield shield;
    private final Pace pace;
    private final Stumbles stumbles;
    private final List<Reading> batch = new ArrayList<>();
    private String vehicle;
    private String position;
    private boolean pending;
    private boolean caughtUp;
    private long skipped;

    /// @param position the last event the vault has, null when none
    Reception(EventReader events, LinkSink sink, Shield shield, Pace pace, Stumbles stumbles, String position) {
        this.events = events;
        this.sink = sink;
        this.shield = shield;
        this.pace = pace;
        this.stumbles = stumbles;
        this.position = position;
    }

    /// Waits for something to arrive and hands it over, with what follows at once.
    void next() throws IOException, PortalException, StorageException, InterruptedException {
        Optional<Event> first = events.next(pace.silence());
        if (first.isEmpty()) {
            return;
        }
        try {
            takeOrStepOver(first.get());
            gather();
        } finally {
            // What came before a cut was complete: it is kept, and need not be sent again.
            handOver();
        }
    }

    /// Whether the replay of kept events is over.
    boolean caughtUp() {
        return caughtUp;
    }

    /// Values left out because their signal is unknown here or refuses them.
    long skipped() {
        return skipped;
    }

    private void gather() throws IOException, PortalException, StorageException, InterruptedException {
        long until = System.nanoTime() + pace.gather().toNanos();
        while (pending && batch.size() < BATCH) {
            Optional<Event> more = events.next(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            if (more.isEmpty()) {
                return;
            }
            takeOrStepOver(more.get());
        }
    }

    /// A heartbeat is never sent again, so it is never in the way.
    private void takeOrStepOver(Event event) throws PortalException, StorageException, InterruptedException {
        try {
            take(event);
        } catch (PortalException garbled) {
            if (event.type().equals(Routes.EVENT_HEARTBEAT) || !stumbles.stepsOver(event.id())) {
                throw garbled;
            }
        }
    }

    private void take(Event event) throws PortalException, StorageException, InterruptedException {
        try {
            switch (event.type()) {
                case Routes.EVENT_READINGS -> take(event.id(), Json.read(event.data(), Messages.Readings.class));
                case Routes.EVENT_SNAPSHOT -> take(event.id(), Json.read(event.data(), Messages.Snapshot.class));
                case Routes.EVENT_HEARTBEAT -> take(Json.read(event.data(), Messages.Heartbeat.class));
                default -> {
                    // A newer Portal may tell more than we know.
                }
            }
        } catch (MalformedException garbled) {
            throw new PortalException(Kind.GARBLED, garbled);
        }
    }

    private void take(String id, Messages.Readings readings)
            throws PortalException, StorageException, InterruptedException {
        if (id != null && id.equals(position)) {
            return;
        }
        if (vehicle != null && !vehicle.equals(readings.vehicle())) {
            handOver();
        }
        clock(readings.carTime(), readings.carSpeed());
        collect(readings.vehicle(), readings.readings(), readings.carTime(), Source.STREAM);
        position = id;
    }

    private void take(String id, Messages.Snapshot snapshot)
            throws PortalException, StorageException, InterruptedException {
        handOver();
        if (snapshot.gap() != null) {
            LOG.log(Level.WARNING, "link.events.gap");
        }
        clock(snapshot.carTime(), snapshot.carSpeed());
        if (snapshot.vehicles() == null) {
            throw new PortalException(Kind.GARBLED, null);
        }
        Iterator<Map.Entry<String, List<Messages.Reading>>> cars = snapshot.vehicles().entrySet().iterator();
        position = null;
        while (cars.hasNext()) {
            Map.Entry<String, List<Messages.Reading>> car = cars.next();
            collect(car.getKey(), car.getValue(), snapshot.carTime(), Source.SNAPSHOT);
            // Only when the last car's values are kept may the next connection resume from here.
            position = cars.hasNext() ? null : id;
            handOver();
        }
    }

    private void take(Messages.Heartbeat heartbeat) throws PortalException, StorageException, InterruptedException {
        clock(heartbeat.carTime(), heartbeat.carSpeed());
        if (heartbeat.caughtUp()) {
            handOver();
            caughtUp = true;
            shield.write(sink::caughtUp);
        }
    }

    private void collect(String id, List<Messages.Reading> readings, Instant carTime, Source source)
            throws PortalException {
        if (id == null || readings == null) {
            throw new PortalException(Kind.GARBLED, null);
        }
        vehicle = id;
        pending = true;
        for (Messages.Reading reading : readings) {
            Translation.reading(reading, carTime, source).ifPresentOrElse(batch::add, () -> skipped++);
        }
    }

    private void clock(Instant carTime, double speed) throws PortalException, StorageException, InterruptedException {
        Answer.CarTime now = Answer.CarTime.of(carTime, speed)
                .orElseThrow(() -> new PortalException(Kind.GARBLED, null));
        shield.write(() -> sink.clock(now.instant(), now.speed()));
    }

    private void handOver() throws StorageException, InterruptedException {
        if (!pending) {
            return;
        }
        List<Reading> readings = List.copyOf(batch);
        batch.clear();
        pending = false;
        shield.write(() -> sink.readings(vehicle, readings, position));
    }
}
