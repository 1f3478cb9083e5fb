package app.glovebox.sim.portal;

import app.glovebox.sim.portal.fleet.CarTime;
import app.glovebox.sim.portal.fleet.EventLog;
import app.glovebox.sim.portal.fleet.Fleet;
import app.glovebox.sim.portal.gate.Sessions;
import app.glovebox.store.StoreException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The open event streams, one per session: a new one takes the old one's place.
final class Streams implements AutoCloseable {

    /// What streams are made of, the same for all.
    record Sources(EventLog log, Fleet fleet, CarTime time, Limits limits) {
    }

    /// Whether the session a stream belongs to is still good.
    @FunctionalInterface
    interface StillGood {
        boolean now() throws StoreException;
    }

    private final Sources sources;
    private final Map<Long, EventStream> open = new ConcurrentHashMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("portal-streams").factory());

    Streams(Sources sources) {
        this.sources = sources;
        long every = Math.max(1, sources.limits().stalled().toMillis() / 4);
        watch.scheduleWithFixedDelay(() -> open.values().forEach(EventStream::cutIfStalled), every, every,
                TimeUnit.MILLISECONDS);
    }

    /// @param lastEventId as the client sent it; anything that is no id of ours counts as none
    Answer open(Sessions.Holder holder, Optional<String> lastEventId, StillGood session) {
        long last = lastEventId.filter(text -> text.matches("[1-9][0-9]{0,17}")).map(Long::parseLong).orElse(0L);
        return new Answer.Stream(out -> {
            EventStream stream = new EventStream(sources, holder.account(), last, session, out);
            EventStream before = open.put(holder.session(), stream);
            if (before != null) {
                before.cut();
            }
            try {
                stream.run();
            } finally {
                open.remove(holder.session(), stream);
            }
        });
    }

    /// Ends the session's stream, if it has one.
    void end(long session) {
        EventStream stream = open.remove(session);
        if (stream != null) {
            stream.cut();
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        open.values().forEach(EventStream::cut);
    }
}
