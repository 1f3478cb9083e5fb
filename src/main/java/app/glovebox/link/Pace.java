package app.glovebox.link;

import java.time.Duration;

/// How long the link waits for what, in real time. A constructor value, so that tests are fast.
///
/// @param answer   for a whole answer, connecting included
/// @param starting for the embedded Portal to have started
/// @param silence  on the event stream before it counts as cut
/// @param least    before the first try after a failure
/// @param most     between two tries in a long outage, at least
/// @param gather   readings that arrive within this are handed over together
public record Pace(Duration answer, Duration starting, Duration silence, Duration least, Duration most,
        Duration gather) {

    /// The Portal's heartbeat comes every 15 s; three may be missed.
    public static Pace usual() {
        return new Pace(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(45), Duration.ofSeconds(1),
                Duration.ofSeconds(60), Duration.ofMillis(50));
    }

    /// A stream that lived this long ends a series of failures; a shorter one may be a Portal that drops everybody.
    Duration settled() {
        return least.multipliedBy(10);
    }
}
