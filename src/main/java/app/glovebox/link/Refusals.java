package app.glovebox.link;

import app.glovebox.link.trust.StrangerException;
import app.glovebox.session.PortalException;
import app.glovebox.session.PortalException.Kind;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Problem;
import java.io.IOException;
import java.net.http.HttpTimeoutException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;

/// What failures on the wire mean to the ground floor. No text of the other side passes.
final class Refusals {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Refusals() {
    }

    /// The connection failed.
    static PortalException of(IOException broken) {
        if (among(broken, CertificateException.class).isPresent() || isStranger(broken)) {
            return PortalException.untrusted(broken,
                    among(broken, StrangerException.class).flatMap(StrangerException::seen).orElse(null));
        }
        return new PortalException(
                among(broken, HttpTimeoutException.class).isPresent() ? Kind.TIMEOUT : Kind.UNREACHABLE, broken);
    }

    /// Whether a peer answered, but with no TLS 1.3 we take. A handshake that was merely cut says nothing about who is
    /// there, and the JDK tells the two apart by their text alone.
    private static boolean isStranger(IOException broken) {
        String text = String.valueOf(broken.getMessage());
        return among(broken, SSLException.class).isPresent()
                && (text.contains("fatal alert") || text.contains("SSL message"));
    }

    /// The Portal answered with something other than success.
    static PortalException of(int status, byte[] body) {
        Problem problem;
        try {
            problem = Json.read(body, Problem.class);
        } catch (MalformedException stranger) {
            return new PortalException(status >= 500 ? Kind.REFUSED : Kind.GARBLED, stranger);
        }
        Duration retry = problem.retryAfter() == null ? null : bounded(problem.retryAfter());
        return new PortalException(kind(problem.type()), null, retry, problem.triesLeft());
    }

    private static Duration bounded(long seconds) {
        return Duration.ofSeconds(Math.clamp(seconds, 0, LONGEST_WAIT.toSeconds()));
    }

    private static Kind kind(String urn) {
        for (Problem.Type type : Problem.Type.values()) {
            if (type.urn().equals(urn)) {
                return switch (type) {
                    case WRONG_CREDENTIALS -> Kind.WRONG_CREDENTIALS;
                    case TOKEN_REFUSED -> Kind.SESSION_ENDED;
                    case ADDRESS_TAKEN -> Kind.ADDRESS_TAKEN;
                    case CONFLICT -> Kind.CONFLICT;
                    case COST_REFUSED -> Kind.COST_REFUSED;
                    case THROTTLED -> Kind.THROTTLED;
                    case TIMEOUT -> Kind.TIMEOUT;
                    case BUSY -> Kind.BUSY;
                    case NOT_FOUND -> Kind.NOT_FOUND;
                    case MALFORMED, METHOD_NOT_ALLOWED, TOO_LARGE, UNSUPPORTED_MEDIA_TYPE, INTERNAL ->
                        Kind.REFUSED;
                };
            }
        }
        return Kind.REFUSED;
    }

    private static <T> Optional<T> among(Throwable failure, Class<T> type) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }
}
