package app.glovebox.link.trust;

import app.glovebox.session.Pin;
import java.security.cert.CertificateException;
import java.util.Optional;

/// Somebody else than the pinned authority answered. Which one it brought along is told to people, never trusted.
public final class StrangerException extends CertificateException {
    private static final long serialVersionUID = 1L;

    private final transient Pin seen;

    /// @param seen null when the chain names no authority
    StrangerException(Pin seen) {
        super("not the pinned authority");
        this.seen = seen;
    }

    public Optional<Pin> seen() {
        return Optional.ofNullable(seen);
    }
}
