package app.glovebox.sim.portal;

import app.glovebox.sim.portal.fleet.EventLog;
import app.glovebox.store.StoreException;
import app.glovebox.wire.Json;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// One client's server-sent events (WHATWG HTML, section 9.2). Reads on from where the client is, at the client's pace.
///
/// Only readings carry an id. A snapshot has none: a client cut off between it and the kept events asks again with what
/// it had before, and misses nothing.
final class EventStream {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");
    private static final int AT_A_TIME = 200;

    private final Streams.Sources from;
    private final long account;
    private final Streams.StillGood session;
    private final OutputStream out;
    private long last;
    private boolean caughtUp;
    private long lastBeat = System.nanoTime();
    private volatile Thread thread;
    private volatile boolean cut;
    /// When the write going on began, zero between writes.
    private volatile long writingSince;

    /// @param last the newest event the client has, 0 for none
    EventStream(Streams.Sources from, long account, long last, Streams.StillGood session, OutputStream out) {
        this.from = from;
        this.account = account;
        this.last = last;
        this.session = session;
        this.out = out;
    }

    /// Writes until the client leaves or the stream is cut.
    void run() throws IOException {
        thread = Thread.currentThread();
        try {
            flush();
            awaitCars();
            begin();
            while (!cut && session.now()) {
                follow();
            }
        } catch (InterruptedException ended) {
            // Cut while it waited: the answer just ends.
        } catch (StoreException broken) {
            LOG.log(Level.ERROR, "portal.stream.failed", broken);
        } finally {
            thread = null;
            // What comes after this on the same thread was not meant.
            Thread.interrupted();
        }
    }

    /// Ends it from another thread, even in the middle of a write that does not go on.
    void cut() {
        cut = true;
        Thread running = thread;
        if (running != null) {
            running.interrupt();
        }
    }

    void cutIfStalled() {
        long since = writingSince;
        if (since != 0 && System.nanoTime() - since > from.limits().stalled().toNanos()) {
            LOG.log(Level.INFO, "portal.stream.stalled");
            cut();
        }
    }

    /// A car that still lives its past has nothing final to say.
    private void awaitCars() throws IOException, StoreException, InterruptedException {
        long edition = from.fleet().news().edition();
        while (!cut && !from.fleet().present(account)) {
            from.fleet().news().await(edition, untilBeat());
            edition = from.fleet().news().edition();
            beatIfDue();
        }
    }

    private void begin() throws IOException, StoreException {
        if (!from.log().knows(last)) {
            last = 0;
        }
        Optional<Messages.Gap> gap = last == 0 ? Optional.empty()
                : from.log().gapAfter(account, last, from.time().instant());
        if (last == 0 || gap.isPresent()) {
            write(Routes.EVENT_SNAPSHOT, 0, new Messages.Snapshot(from.time().instant(), from.time().speed(),
                    from.log().newest(account), gap.orElse(null)));
        }
    }

    /// The next events, or a wait for some until the next heartbeat.
    private void follow() throws IOException, StoreException, InterruptedException {
        long edition = from.fleet().news().edition();
        List<EventLog.Kept> events = from.log().after(account, last, AT_A_TIME);
        while (!events.isEmpty()) {
            for (EventLog.Kept event : events) {
                write(Routes.EVENT_READINGS, event.id(), new Messages.Readings(from.time().instant(),
                        from.time().speed(), event.vehicle(), event.readings()));
                last = event.id();
            }
            flush();
            beatIfDue();
            events = from.log().after(account, last, AT_A_TIME);
        }
        if (!caughtUp) {
            caughtUp = true;
            beat();
        }
        flush();
        from.fleet().news().await(edition, untilBeat());
        beatIfDue();
    }

    private Duration untilBeat() {
        return from.limits().heartbeat().minusNanos(System.nanoTime() - lastBeat);
    }

    private void beatIfDue() throws IOException {
        if (!untilBeat().isPositive()) {
            beat();
            flush();
        }
    }

    private void beat() throws IOException {
        write(Routes.EVENT_HEARTBEAT, 0,
                new Messages.Heartbeat(from.time().instant(), from.time().speed(), caughtUp));
        lastBeat = System.nanoTime();
    }

    /// @param id 0 for none
    private void write(String event, long id, Object message) throws IOException {
        StringBuilder head = new StringBuilder("event: ").append(event).append('\n');
        if (id != 0) {
            head.append("id: ").append(id).append('\n');
        }
        writingSince = System.nanoTime() | 1;
        out.write(head.append("data: ").toString().getBytes(StandardCharsets.US_ASCII));
        out.write(Json.write(message));
        out.write('\n');
        out.write('\n');
        writingSince = 0;
    }

    private void flush() throws IOException {
        writingSince = System.nanoTime() | 1;
        out.flush();
        writingSince = 0;
    }
}
