package app.glovebox.session;

import app.glovebox.secret.SecretBytes;
import java.time.Instant;

/// What a sign-in yields. Both tokens are opaque, 32 bytes; `accessEnds` is real time.
public record Grant(SecretBytes access, Instant accessEnds, SecretBytes refresh) implements AutoCloseable {
    @Override
    public void close() {
        access.close();
        refresh.close();
    }
}
