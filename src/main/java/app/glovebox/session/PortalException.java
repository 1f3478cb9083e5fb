package app.glovebox.session;

import java.time.Duration;
import java.util.Optional;

/// The Portal said no, or could not be reached. Made at the garage door; carries no address, user input or secret.
public final class PortalException extends Exception {
    private static final long serialVersionUID = 1L;

    /// UNREACHABLE: no answer. UNTRUSTED: its certificate is not the pinned one (nothing was sent). TIMEOUT: too slow.
    /// WRONG_CREDENTIALS, THROTTLED, ADDRESS_TAKEN, CONFLICT, SESSION_ENDED, COST_REFUSED,
    /// NOT_FOUND as the Portal's problem types.
    /// BUSY: it asks to be left alone for a while. REFUSED: any other problem. GARBLED: an answer we do not understand.
    public enum Kind {
        UNREACHABLE, UNTRUSTED, TIMEOUT, WRONG_CREDENTIALS, THROTTLED, ADDRESS_TAKEN, CONFLICT, SESSION_ENDED,
        COST_REFUSED, NOT_FOUND, BUSY, REFUSED, GARBLED
    }

    private final Kind kind;
    private final Duration retryAfter;
    private final Integer triesLeft;
    private final transient Pin seen;

    public PortalException(Kind kind, Throwable cause) {
        this(kind, cause, null, null);
    }

    /// @param retryAfter null when unknown
    /// @param triesLeft  null when not about tries
    public PortalException(Kind kind, Throwable cause, Duration retryAfter, Integer triesLeft) {
        this(kind, cause, retryAfter, triesLeft, null);
    }

    private PortalException(Kind kind, Throwable cause, Duration retryAfter, Integer triesLeft, Pin seen) {
        super("portal: " + kind, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.triesLeft = triesLeft;
        this.seen = seen;
    }

    /// Another Portal than the pinned one answered.
    ///
    /// @param seen the authority it brought along, null when it named none
    public static PortalException untrusted(Throwable cause, Pin seen) {
        return new PortalException(Kind.UNTRUSTED, cause, null, null, seen);
    }

    public Kind kind() {
        return kind;
    }

    public Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }

    /// The authority that answered in place of the pinned one, as far as it is known. For people to compare, not to trust.
    public Optional<Pin> seen() {
        return Optional.ofNullable(seen);
    }

    /// Tries left before the delay starts, -1 when the Portal did not say.
    public int triesLeft() {
        return triesLeft == null ? -1 : triesLeft;
    }
}
