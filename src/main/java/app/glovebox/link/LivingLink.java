package app.glovebox.link;

import app.glovebox.account.LinkSink;
import app.glovebox.account.OpenVault;
import app.glovebox.account.PortalLink;
import app.glovebox.session.Connection;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.session.StorageException;
import app.glovebox.vehicle.Vehicle;
import app.glovebox.wire.Messages;
import app.glovebox.wire.Routes;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// The living link: one virtual thread that keeps an account's event stream open, across cuts and renewals, until it
/// is closed or the Portal ends the session.
final class LivingLink implements PortalLink {
    private static final System.Logger LOG = System.getLogger(LivingLink.class.getName());
    private static final Duration CLOSING = Duration.ofSeconds(2);

    /// What the link ended with; NONE: it goes on.
    private enum End { NONE, SESSION, OLDER_COPY }

    private final PortalClient portals;
    private final OpenVault vault;
    private final LinkSink sink;
    private final Pace pace;
    private final InstantSource real;
    private final Shield shield = new Shield();
    private final Contact contact;
    private final KeptSession session;
    private final BackOff backOff;
    private final Stumbles stumbles = new Stumbles();
    private final Talks talks;
    /// A permit means: do not wait.
    private final Semaphore awake = new Semaphore(0);
    private volatile boolean refreshing = true;
    private volatile Inflow incoming;
    private volatile Thread thread;
    /// The thread ended by a bug.
    private boolean broken;

    LivingLink(PortalClient portals, OpenVault vault, LinkSink sink, Pace pace, RandomGenerator random,
            InstantSource real) {
        this.portals = portals;
        this.vault = vault;
        this.sink = sink;
        this.pace = pace;
        this.real = real;
        contact = new Contact(real);
        session = new KeptSession(vault.sessions(), shield, real);
        backOff = new BackOff(pace, random);
        talks = new Talks(session, portals, vault, shield);
    }

    synchronized PortalLink start() {
        broken = false;
        thread = Thread.ofVirtual().name("link").unstarted(this::live);
        thread.start();
        return this;
    }

    @Override
    public Connection connection() {
        return contact.connection();
    }

    @Override
    public AutoCloseable listen(Consumer<Connection> listener) {
        return contact.listen(listener);
    }

    @Override
    public void refresh() {
        refreshing = true;
        awake.release();
        hangUp();
        revive();
    }

    private synchronized void revive() {
        if (broken) {
            start();
        }
    }

    @Override
    public void signOut() throws PortalException, InterruptedException {
        stop();
        try {
            session.end(portals.door(vault.portal()));
        } catch (StorageException unreadable) {
            // Without the token the Portal cannot be told; the session ends there by itself.
            throw new PortalException(Kind.REFUSED, unreadable);
        } finally {
            forget();
            contact.signedOut();
        }
    }

    @Override
    public void close() {
        try {
            stop();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        session.close();
    }

    private void stop() throws InterruptedException {
        shield.stop();
        hangUp();
        if (Thread.currentThread() != thread) {
            thread.join(CLOSING);
        }
    }

    private void hangUp() {
        Inflow open = incoming;
        if (open != null) {
            open.close();
        }
    }

    private void live() {
        boolean foreseen = false;
        try {
            shield.attach();
            End end = connect();
            while (end == End.NONE) {
                awake.drainPermits();
                end = connect();
            }
            if (end == End.SESSION) {
                shield.read(this::forget);
            }
            foreseen = true;
            stopped(end);
        } catch (InterruptedException closed) {
            // The link ends; the session stays for next time.
            foreseen = true;
        } finally {
            if (!foreseen) {
                giveUp();
            }
        }
    }

    private void stopped(End end) {
        if (end == End.OLDER_COPY) {
            contact.olderCopy(talks.ahead());
        } else {
            contact.signedOut();
        }
    }

    /// A bug goes to the uncaught handler. Until somebody asks again the link is down, and says so.
    private void giveUp() {
        synchronized (this) {
            broken = true;
        }
        contact.broken();
    }

    /// One connection from beginning to end, and the wait after it.
    private End connect() throws InterruptedException {
        long began = System.nanoTime();
        try {
            return receive() ? End.NONE : End.OLDER_COPY;
        } catch (PortalException refused) {
            if (refused.kind() == Kind.SESSION_ENDED) {
                return End.SESSION;
            }
            pause(began, refused.kind() == Kind.UNTRUSTED ? Connection.State.UNTRUSTED : Connection.State.DOWN,
                    refused.retryAfter());
        } catch (StorageException full) {
            LOG.log(Level.WARNING, "link.storage.failed");
            pause(began, Connection.State.UNKEPT, Duration.ZERO);
        }
        return End.NONE;
    }

    /// Answers when the stream ended in good order, or to be opened anew.
    ///
    /// @return false for an older copy of the vault: nothing was synced
    private boolean receive() throws PortalException, StorageException, InterruptedException {
        vault.awaitChecked((done, total) -> { });
        Door door = portals.door(vault.portal());
        if (!talks.greet(door)) {
            return false;
        }
        if (refreshing) {
            readAccount(door);
            refreshing = false;
        }
        String position = shield.read(() -> vault.readings().position()).orElse(null);
        long asked = System.nanoTime();
        HttpResponse<Inflow> stream = talks.ask(door, bearer ->
                door.stream(Routes.EVENTS, bearer, Routes.LAST_EVENT_ID, position));
        contact.answered(Duration.ofNanos(System.nanoTime() - asked));
        long opened = System.nanoTime();
        try (Inflow body = stream.body()) {
            incoming = body;
            session.proven();
            hearClock(stream.headers());
            read(door, new Reception(new EventReader(body, pace.silence()), sink, shield, pace, stumbles, position));
        } catch (IOException ended) {
            boolean inOrder = ended instanceof Inflow.EndOfAnswer && settled(opened);
            if (!refreshing && !inOrder) {
                throw new PortalException(Kind.UNREACHABLE, ended);
            }
        } finally {
            incoming = null;
        }
        return true;
    }

    private void read(Door door, Reception reception)
            throws IOException, PortalException, StorageException, InterruptedException {
        try {
            while (!refreshing) {
                reception.next();
                contact.heard();
                // Not before: what is replayed is not to wait, and moves the anchor anyway.
                if (reception.caughtUp() && !talks.goesOn(door)) {
                    // Found out anew at the next greeting.
                    return;
                }
                session.bearer(door);
                if (session.unused()) {
                    // A new token must be used soon or it dies, and the stream goes on with the old one.
                    readAccount(door);
                }
            }
        } finally {
            if (reception.skipped() > 0) {
                LOG.log(Level.INFO, "link.values.skipped");
            }
        }
    }

    private void readAccount(Door door) throws PortalException, StorageException, InterruptedException {
        Answer<Messages.Me> me = talks.ask(door, bearer -> door.get(Routes.ME, bearer, Messages.Me.class));
        session.proven();
        contact.answered(me.took());
        hearClock(me.headers());
        List<Vehicle> vehicles = Translation.vehicles(me.value());
        shield.write(() -> sink.vehicles(vehicles));
    }

    private void hearClock(HttpHeaders headers) throws StorageException, InterruptedException {
        Optional<Answer.CarTime> now = Answer.carTime(headers);
        if (now.isPresent()) {
            shield.write(() -> sink.clock(now.get().instant(), now.get().speed()));
        }
    }

    private void pause(long began, Connection.State state, Duration asked) throws InterruptedException {
        if (settled(began)) {
            backOff.reset();
        }
        Duration wait = backOff.next(asked);
        contact.lost(state, real.instant().plus(wait));
        if (awake.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
            awake.drainPermits();
        }
    }

    private boolean settled(long since) {
        return System.nanoTime() - since >= pace.settled().toNanos();
    }

    /// A session that stays in the vault because it cannot be written is refused by the Portal at the next start, and
    /// then we come here again.
    private boolean forget() {
        try {
            session.forget();
            return true;
        } catch (StorageException kept) {
            LOG.log(Level.WARNING, "link.session.not-forgotten");
            return false;
        }
    }
}
