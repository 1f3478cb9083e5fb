package app.glovebox.session;

import app.glovebox.secret.SecretBytes;
import java.time.Instant;
import java.util.Optional;

/// What a sign-in yields. The tokens are opaque, 32 bytes; `accessEnds` is real time.
///
/// @param previous the refresh token this grant came from, until the grant is known to have been used once: the Portal
///                 lets an unused pair die after a minute, and then this one is good again
public record Grant(SecretBytes access, Instant accessEnds, SecretBytes refresh, Optional<SecretBytes> previous)
        implements AutoCloseable {

    /// One that came from no other, or was used already.
    public Grant(SecretBytes access, Instant accessEnds, SecretBytes refresh) {
        this(access, accessEnds, refresh, Optional.empty());
    }

    @Override
    public void close() {
        access.close();
        refresh.close();
        previous.ifPresent(SecretBytes::close);
    }
}
