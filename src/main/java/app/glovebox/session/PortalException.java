package app.glovebox.session;

import java.time.Duration;

/// The Portal said no, or could not be reached. Made at the garage door; carries no address, user input or secret.
public final class PortalException extends Exception {
    private static final long serialVersionUID = 1L;

    /// UNREACHABLE: no answer. UNTRUSTED: its certificate is not the pinned one (nothing was sent). TIMEOUT: too slow.
    /// WRONG_CREDENTIALS, THROTTLED, ADDRESS_TAKEN, SESSION_ENDED, COST_REFUSED as the Portal's problem types.
    /// BUSY: it asks to be left alone for a while. REFUSED: any other problem. GARBLED: an answer we do not understand.
    public enum Kind {
        UNREACHABLE, UNTRUSTED, TIMEOUT, WRONG_CREDENTIALS, THROTTLED, ADDRESS_TAKEN, SESSION_ENDED, COST_REFUSED,
        BUSY, REFUSED, GARBLED
    }

    private final Kind kind;
    private final Duration retryAfter;
    private final Integer triesLeft;

    public PortalException(Kind kind, Throwable cause) {
        this(kind, cause, null, null);
    }

    /// @param retryAfter null when unknown
    /// @param triesLeft  null when not about tries
    public PortalException(Kind kind, Throwable cause, Duration retryAfter, Integer triesLeft) {
        super("portal: " + kind, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.triesLeft = triesLeft;
    }

    public Kind kind() {
        return kind;
    }

    public Duration retryAfter() {
        return retryAfter == null ? Duration.ZERO : retryAfter;
    }

    /// Tries left before the delay starts, -1 when the Portal did not say.
    public int triesLeft() {
        return triesLeft == null ? -1 : triesLeft;
    }
}
