package app.glovebox;

import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.sim.portal.Portal;
import app.glovebox.sim.portal.PortalOptions;
import app.glovebox.store.StoreException;
import app.glovebox.ui.kit.Message;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/// The street: the Portal inside this program. What leaves this class is an address and a fingerprint; everything else
/// goes over TLS.
final class WiringPortal implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger("app.glovebox");
    private static final String LOOPBACK = "127.0.0.1";

    private final Settings settings;
    private final CompletableFuture<PortalAddress> address = new CompletableFuture<>();
    private Portal portal;
    private int port;
    private boolean closed;

    WiringPortal(Settings settings) {
        this.settings = settings;
    }

    /// Known once the Portal runs; failed if it could not be started.
    CompletableFuture<PortalAddress> address() {
        return address;
    }

    /// Starts it, on the calling thread. Started again after [#stop()] it keeps its port. Answers what to tell the
    /// user when it could not be started.
    synchronized Message start() {
        if (closed || portal != null) {
            return Message.NONE;
        }
        try {
            Settings.Simulation life = settings.simulation();
            portal = Portal.start(new PortalOptions(LOOPBACK, port, settings.folders().portal(), life.seed(),
                    life.speed(), life.carStart(), settings.real(), settings.kdf()));
            port = portal.address().getPort();
            LOG.log(System.Logger.Level.INFO, "desktop.portal-ready");
            address.complete(new PortalAddress(portal.address(), new Pin(portal.fingerprint()), true));
            return Message.NONE;
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "portal.embedded-start-failed", failed);
            address.completeExceptionally(failed);
            return Message.of(isBusy(failed) ? "start.portal.in-use" : "start.portal.failed");
        } finally {
            // A bug is for the uncaught handler; nobody waits for an address that will not come.
            if (portal == null) {
                address.completeExceptionally(new IOException("the portal did not start"));
            }
        }
    }

    /// Another Portal was named: accounts of the embedded one find it out of reach.
    void stayAway() {
        address.completeExceptionally(new IOException("no embedded portal in this start"));
    }

    /// Takes the Portal away, as an outage would.
    synchronized void stop() {
        if (portal != null) {
            portal.close();
            portal = null;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        stop();
    }

    private static boolean isBusy(Throwable failure) {
        return failure instanceof StoreException store && store.kind() == StoreException.Kind.BUSY
                || failure.getCause() != null && isBusy(failure.getCause());
    }
}
