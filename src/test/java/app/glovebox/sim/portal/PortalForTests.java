package app.glovebox.sim.portal;

import java.io.IOException;
import java.time.Duration;

/// Opens the Portal's own limits to fixtures of other packages: many accounts from one peer, a quick tick.
public final class PortalForTests {
    private PortalForTests() {
    }

    /// @param heartbeat between two heartbeats of a stream
    public static Portal start(PortalOptions options, Duration heartbeat) throws IOException {
        return Portal.start(options, limits(10_000, heartbeat));
    }

    static Limits limits(int creationsPerHour, Duration heartbeat) {
        return new Limits(creationsPerHour, 16, Duration.ofMillis(700), heartbeat, Duration.ofMillis(800),
                Duration.ofMillis(50));
    }
}
