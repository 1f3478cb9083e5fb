package app.glovebox.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/// How the way to the Portal is, in real time.
///
/// @param roundTrip   of the last answer, empty before the first
/// @param lastContact when the Portal last answered, empty if never
/// @param nextTry     when the next try is due, empty while connected
/// @param ahead       by how many commits the Portal knows of more than an older copy holds; negative for a copy that
///                    went on by itself, empty when this is no older copy
public record Connection(State state, Optional<Duration> roundTrip, Optional<Instant> lastContact,
        Optional<Instant> nextTry, OptionalLong ahead) {

    /// CONNECTING: not yet known. ONLINE: the stream is alive. DOWN: no answer. UNTRUSTED: wrong certificate. UNKEPT: the
    /// vault takes nothing of what the Portal tells; tried again like DOWN. SIGNED_OUT: the Portal ended this session;
    /// signing in again is needed. OLDER_COPY: the Portal has heard from this vault when it was further; nothing is
    /// synced until its owner says that this one is to be used.
    public enum State { CONNECTING, ONLINE, DOWN, UNTRUSTED, UNKEPT, SIGNED_OUT, OLDER_COPY }

    /// Nothing is known of other copies.
    public Connection(State state, Optional<Duration> roundTrip, Optional<Instant> lastContact,
            Optional<Instant> nextTry) {
        this(state, roundTrip, lastContact, nextTry, OptionalLong.empty());
    }

    public static Connection unknown() {
        return new Connection(State.CONNECTING, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
