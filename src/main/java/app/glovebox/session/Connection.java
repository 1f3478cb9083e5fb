package app.glovebox.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the way to the Portal is, in real time.
///
/// @param roundTrip   of the last answer, empty before the first
/// @param lastContact when the Portal last answered, empty if never
/// @param nextTry     when the next try is due, empty while connected
public record Connection(State state, Optional<Duration> roundTrip, Optional<Instant> lastContact,
        Optional<Instant> nextTry) {

    /// CONNECTING: not yet known. ONLINE: the stream is alive. DOWN: no answer. UNTRUSTED: wrong certificate.
    /// SIGNED_OUT: the Portal ended this session; signing in again is needed.
    public enum State { CONNECTING, ONLINE, DOWN, UNTRUSTED, SIGNED_OUT }

    public static Connection unknown() {
        return new Connection(State.CONNECTING, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
