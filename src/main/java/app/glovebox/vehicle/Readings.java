package app.glovebox.vehicle;

import app.glovebox.session.StorageException;
import app.glovebox.vss.Signal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// All readings of one vehicle: the newest of each signal in memory, the past behind the port. Thread-safe.
public final class Readings {
    private final String vehicle;
    private final ReadingStore store;
    private final CarClock clock;
    private final Map<Signal, Reading> newest = new ConcurrentHashMap<>();
    private final List<Consumer<List<Reading>>> listeners = new CopyOnWriteArrayList<>();
    /// One batch after the other, disk included.
    private final ReentrantLock taking = new ReentrantLock();
    /// Keeps what listeners hear in order. Never held over disk work, so that listening from the FX thread is quick.
    private final ReentrantLock telling = new ReentrantLock();
    private volatile boolean caughtUp;
    private volatile Instant reachedUntil;

    public Readings(String vehicle, ReadingStore store, CarClock clock) throws StorageException {
        this.vehicle = vehicle;
        this.store = store;
        this.clock = clock;
        keepNewer(store.latest(vehicle));
        reachedUntil = newest.values().stream().map(Reading::receivedAt).max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    /// Stores them (on disk when this returns), then tells the listeners what became newer. When storing fails,
    /// nothing is shown that a restart would not show.
    public void take(List<Reading> readings, String position) throws StorageException {
        taking.lock();
        try {
            store.append(vehicle, readings, position);
            tell(readings);
        } finally {
            taking.unlock();
        }
    }

    private void tell(List<Reading> readings) {
        telling.lock();
        try {
            List<Reading> newer = keepNewer(readings);
            if (!newer.isEmpty()) {
                listeners.forEach(listener -> listener.accept(newer));
            }
        } finally {
            telling.unlock();
        }
    }

    /// What replaced an older reading, one per signal.
    private List<Reading> keepNewer(List<Reading> readings) {
        Map<Signal, Reading> newer = new LinkedHashMap<>();
        for (Reading reading : readings) {
            Reading known = newest.get(reading.signal());
            if (known == null || reading.measuredAt().isAfter(known.measuredAt())) {
                newest.put(reading.signal(), reading);
                newer.put(reading.signal(), reading);
            }
        }
        return List.copyOf(newer.values());
    }

    public Optional<Reading> latest(Signal signal) {
        return Optional.ofNullable(newest.get(signal));
    }

    /// A snapshot of the newest reading of each signal.
    public Map<Signal, Reading> latest() {
        return Map.copyOf(newest);
    }

    /// Called on the thread that delivers, with readings newer than any before; first at once with all that is known.
    /// A listener must return quickly: the next batch waits for it.
    public AutoCloseable listen(Consumer<List<Reading>> listener) {
        telling.lock();
        try {
            listener.accept(new ArrayList<>(newest.values()));
            listeners.add(listener);
        } finally {
            telling.unlock();
        }
        return () -> listeners.remove(listener);
    }

    /// Whether the Portal's history was replayed to its end at least once in this session.
    public boolean caughtUp() {
        return caughtUp;
    }

    /// Car time until which the Car could have been heard: when the Portal said last that it has no more. Before it
    /// said so in this session, when the newest kept reading came.
    public Instant reachedUntil() {
        return reachedUntil;
    }

    /// The link replayed the Portal's history to its end, or has been at its end since and was told so again.
    public void markCaughtUp() {
        reachedUntil = clock.instant();
        caughtUp = true;
    }

    /// The ends of stretches of the past, as [ReadingStore#edges] tells them. Blocks.
    public List<Optional<Edge>> edges(Signal signal, List<Instant> bounds) throws StorageException {
        return store.edges(vehicle, signal, bounds);
    }
}
