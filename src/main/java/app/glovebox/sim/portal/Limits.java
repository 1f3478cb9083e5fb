package app.glovebox.sim.portal;

import java.time.Duration;

/// How much the Portal bears, in real time.
///
/// @param creationsPerHour accounts one peer may ask for
/// @param hashQueue        proofs that may wait to be hashed
/// @param bodyWithin       until a request's body must be there
/// @param heartbeat        between two heartbeats of a stream
/// @param stalled          after which a stream that takes nothing is cut
/// @param tick             between two looks of the cars at their clock
record Limits(int creationsPerHour, int hashQueue, Duration bodyWithin, Duration heartbeat, Duration stalled,
        Duration tick) {
    static final int LONGEST_BODY = 16_384;
    /// Between two rounds of thinning out what has no use any more.
    static final Duration CHORES_EVERY = Duration.ofHours(1);

    static Limits standard() {
        return new Limits(10, 16, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30),
                Duration.ofSeconds(1));
    }

    /// What the JDK's server takes from system properties only, read once when its first class is loaded. Applies to
    /// what it refuses before a handler sees it.
    static void applyToServer() {
        System.setProperty("sun.net.httpserver.maxReqTime", "15");
        System.setProperty("sun.net.httpserver.maxReqHeaders", "40");
        System.setProperty("sun.net.httpserver.maxReqHeaderSize", "16384");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("jdk.httpserver.maxConnections", "256");
        // It would end event streams, which have no end of their own.
        System.clearProperty("sun.net.httpserver.maxRspTime");
    }
}
