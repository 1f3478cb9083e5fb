package app.glovebox.sim.portal;

import app.glovebox.secret.SecretBytes;
import app.glovebox.sim.portal.file.PortalFile;
import app.glovebox.sim.portal.file.PrivateFolder;
import app.glovebox.sim.portal.fleet.CarTime;
import app.glovebox.sim.portal.fleet.EventLog;
import app.glovebox.sim.portal.fleet.Fleet;
import app.glovebox.sim.portal.gate.Accounts;
import app.glovebox.sim.portal.gate.Anchors;
import app.glovebox.sim.portal.gate.CreationLimit;
import app.glovebox.sim.portal.gate.ProofHasher;
import app.glovebox.sim.portal.gate.Sessions;
import app.glovebox.sim.portal.tls.Authority;
import app.glovebox.sim.portal.tls.Reach;
import app.glovebox.sim.portal.tls.ServerTls;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// The simulated account service: an HTTPS server with its own authority, store and cars.
public final class Portal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("app.glovebox.sim.portal");

    private final PortalOptions options;
    /// What was opened, the latest first.
    private final Deque<Runnable> closing = new ArrayDeque<>();
    private String fingerprint;
    private List<URI> addresses = List.of();

    private Portal(PortalOptions options) {
        this.options = options;
    }

    /// Starts it; answers once it accepts connections.
    ///
    /// @throws IOException when the folder is in use or damaged, or the address cannot be bound
    public static Portal start(PortalOptions options) throws IOException {
        return start(options, Limits.standard());
    }

    static Portal start(PortalOptions options, Limits limits) throws IOException {
        Portal portal = new Portal(options);
        boolean open = false;
        try {
            portal.open(limits);
            open = true;
            return portal;
        } catch (StoreException | GeneralSecurityException broken) {
            throw new IOException("the portal could not be started", broken);
        } finally {
            if (!open) {
                portal.close();
            }
        }
    }

    private void open(Limits limits) throws IOException, StoreException, GeneralSecurityException {
        PrivateFolder folder = PrivateFolder.at(options.folder());
        Database database = PortalFile.open(folder);
        closing.push(database::close);
        // The database is ours alone from here on, and with it the folder.
        folder.sweep();
        SecretBytes secret = folder.secret("portal.secret");
        closing.push(secret::close);
        Authority authority = Authority.in(folder, options.real().instant());
        fingerprint = authority.fingerprint();

        CarTime time = CarTime.of(database, options.real(), options.speed(), options.carStart());
        EventLog log = new EventLog(database);
        Fleet fleet = new Fleet(database, log, time, options.seed());
        closing.push(fleet::close);
        ProofHasher hasher = new ProofHasher(limits.hashQueue());
        closing.push(hasher::close);
        Streams streams = new Streams(new Streams.Sources(log, fleet, time, limits));
        Sessions sessions = new Sessions(database, options.real(), streams::end);
        Chores chores = new Chores();
        closing.push(chores::close);
        Accounts accounts = new Accounts(database, options.real(), options.policy(), hasher, secret);
        Desk desk = new Desk(accounts, sessions, new CreationLimit(limits.creationsPerHour(), options.real()),
                new Anchors(database, accounts, options.real()), fleet, streams);

        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        closing.push(() -> end(threads));
        FrontDoor door = new FrontDoor(desk.routes(), time, threads, limits.bodyWithin());
        serve(authority, door, threads);
        closing.push(streams::close);
        fleet.start(limits.tick());
        chores.every(Limits.CHORES_EVERY, sessions::thin);
        LOG.log(Level.INFO, "portal.started");
    }

    private void serve(Authority authority, FrontDoor door, ExecutorService threads)
            throws IOException, GeneralSecurityException {
        Limits.applyToServer();
        InetAddress host = InetAddress.getByName(options.host());
        HttpsServer server = HttpsServer.create(new InetSocketAddress(host, options.port()), 0);
        closing.push(() -> server.stop(0));
        Reach reach = Reach.of(options.host(), host);
        server.setHttpsConfigurator(ServerTls.of(authority, reach, options.real()));
        server.setExecutor(threads);
        server.createContext("/", door);
        server.start();
        addresses = reach.at(server.getAddress().getPort());
    }

    /// `https://host:port`, on this computer `https://localhost:port` when it was bound to all addresses.
    public URI address() {
        return addresses.getFirst();
    }

    /// Every address it can be reached at, [#address()] first. More than one only when it was bound to all addresses.
    public List<URI> addresses() {
        return addresses;
    }

    /// SHA-256 over the certificate authority's DER, 64 lower-case hex digits.
    public String fingerprint() {
        return fingerprint;
    }

    /// Stops within 3 s; the cars' lives are stored. May be called twice.
    @Override
    public synchronized void close() {
        while (!closing.isEmpty()) {
            closing.pop().run();
        }
    }

    private static void end(ExecutorService threads) {
        threads.shutdownNow();
        try {
            threads.awaitTermination(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
