package app.glovebox.sim.portal.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The server's key with its certificate and, after it, the authority's.
record Leaf(PrivateKey key, List<X509Certificate> chain, Instant issued) {
    private static final Duration RENEWED_AFTER = Duration.ofDays(20);

    /// The name by which the TLS engine asks for it again.
    String alias() {
        return chain.getFirst().getSerialNumber().toString(16);
    }

    /// Ten days before it ends it is old, and also when the clock was set back to before it began.
    boolean fresh(Instant now) {
        return now.isBefore(issued.plus(RENEWED_AFTER)) && !now.isBefore(issued.minus(Authority.BACK_DATED));
    }

    X509Certificate[] certificates() {
        return chain.toArray(X509Certificate[]::new);
    }

    @Override
    public String toString() {
        return "Leaf[***]";
    }
}
