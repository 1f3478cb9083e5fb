package app.glovebox;

import app.glovebox.host.Folders;
import app.glovebox.session.Pin;
import app.glovebox.session.PortalAddress;
import app.glovebox.sim.portal.Portal;
import app.glovebox.sim.portal.PortalOptions;
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

    WiringPortal(Settings settings) {
        this.settings = settings;
    }

    /// Known once the Portal runs; failed if it could not be started.
    CompletableFuture<PortalAddress> address() {
        return address;
    }

    /// Starts it, on the calling thread. Started again after [#stop()] it keeps its port.
    synchronized void start() {
        try {
            int port = address.isDone() ? address.join().address().getPort() : 0;
            Folders.makePrivate(settings.folders().root());
            portal = Portal.start(new PortalOptions(LOOPBACK, port, settings.folders().portal(),
                    settings.simulation().seed(), settings.simulation().speed(), settings.simulation().carStart(),
                    settings.real(), settings.kdf()));
            LOG.log(System.Logger.Level.INFO, "desktop.portal-ready");
            address.complete(new PortalAddress(portal.address(), new Pin(portal.fingerprint()), true));
        } catch (IOException failed) {
            LOG.log(System.Logger.Level.ERROR, "portal.embedded-start-failed", failed);
            address.completeExceptionally(failed);
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
    public void close() {
        stop();
    }
}
