package app.glovebox.sim.portal;

import java.io.IOException;
import java.net.URI;

/// The simulated account service: an HTTPS server with its own authority, store and cars.
public final class Portal implements AutoCloseable {

    private Portal() {
    }

    /// Starts it; answers once it accepts connections.
    public static Portal start(PortalOptions options) throws IOException {
        throw new UnsupportedOperationException();
    }

    /// `https://host:port`.
    public URI address() {
        throw new UnsupportedOperationException();
    }

    /// SHA-256 over the certificate authority's DER, 64 lower-case hex digits.
    public String fingerprint() {
        throw new UnsupportedOperationException();
    }

    /// Stops within 3 s; the cars' lives are stored.
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
