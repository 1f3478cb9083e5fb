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

    /// A request that needs a session.
    @FunctionalInterface
    private interface Asking<T> {
        T with(String bearer) throws PortalException, InterruptedException;
    }

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
            while (connect()) {
                awake.drainPermits();
            }
            shield.read(this::forget);
            foreseen = true;
            contact.signedOut();
        } catch (InterruptedException closed) {
            // The link ends; the session stays for next time.
            foreseen = true;
        } finally {
            if (!foreseen) {
                giveUp();
            }
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
    ///
    /// @return false when the session is over
    private boolean connect() throws InterruptedException {
        long began = System.nanoTime();
        try {
            receive();
            return true;
        } catch (PortalException refused) {
            if (refused.kind() == Kind.SESSION_ENDED) {
                return false;
            }
            pause(began, refused);
        } catch (StorageException full) {
            LOG.log(Level.WARNING, "link.storage.failed");
            pause(began, new PortalException(Kind.REFUSED, full));
        }
        return true;
    }

    /// Answers when the stream ended in good order, or to be opened anew.
    private void receive() throws PortalException, StorageException, InterruptedException {
        vault.awaitChecked((done, total) -> { });
        Door door = portals.door(vault.portal());
        if (refreshing) {
            readAccount(door);
            refreshing = false;
        }
        String position = shield.read(() -> vault.readings().position()).orElse(null);
        long asked = System.nanoTime();
        HttpResponse<Inflow> stream = asking(door, bearer ->
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
    }

    private void read(Door door, Reception reception)
            throws IOException, PortalException, StorageException, InterruptedException {
        try {
            while (!refreshing) {
                reception.next();
                contact.heard();
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
        Answer<Messages.Me> me = asking(door, bearer -> door.get(Routes.ME, bearer, Messages.Me.class));
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

    /// Asks with the session; a refused token gets one renewal.
    private <T> T asking(Door door, Asking<T> asking) throws PortalException, StorageException, InterruptedException {
        String bearer = session.bearer(door);
        try {
            return asking.with(bearer);
        } catch (PortalException refused) {
            if (refused.kind() != Kind.SESSION_ENDED) {
                throw refused;
            }
            return asking.with(session.insteadOf(bearer, door));
        }
    }

    private void pause(long began, PortalException why) throws InterruptedException {
        if (settled(began)) {
            backOff.reset();
        }
        Duration wait = backOff.next(why.retryAfter());
        Connection.State state = why.kind() == Kind.UNTRUSTED ? Connection.State.UNTRUSTED : Connection.State.DOWN;
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
