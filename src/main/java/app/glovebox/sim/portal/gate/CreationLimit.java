package app.glovebox.sim.portal.gate;

import app.glovebox.wire.Problem;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/// How often one peer may ask for a new account: so many at once, then so many per hour. Asking tells whether an
/// address is taken, so this is also the limit on finding out. Kept in memory only.
public final class CreationLimit {
    private static final int MOST_PEERS = 10_000;

    private final int perHour;
    private final InstantSource real;
    private final Map<InetAddress, Bucket> buckets = new HashMap<>();

    private record Bucket(double left, Instant at) {
    }

    public CreationLimit(int perHour, InstantSource real) {
        this.perHour = perHour;
        this.real = real;
    }

    /// Takes one of the peer's, or refuses with the time until there is one again.
    public synchronized void take(InetAddress peer) throws Refusal {
        Instant now = real.instant();
        if (buckets.size() > MOST_PEERS) {
            buckets.replaceAll((other, bucket) -> refilled(bucket, now));
            buckets.values().removeIf(bucket -> bucket.left() >= perHour);
        }
        Bucket bucket = refilled(buckets.getOrDefault(peer, new Bucket(perHour, now)), now);
        // Kept also when refused: after the clock was set back, refilling goes on from the new time.
        buckets.put(peer, bucket);
        if (bucket.left() < 1) {
            throw Refusal.later(Problem.Type.THROTTLED,
                    Duration.ofMillis((long) Math.ceil((1 - bucket.left()) * millisEach())));
        }
        buckets.put(peer, new Bucket(bucket.left() - 1, now));
    }

    private Bucket refilled(Bucket bucket, Instant now) {
        double since = Math.max(0, Duration.between(bucket.at(), now).toMillis());
        return new Bucket(Math.min(perHour, bucket.left() + since / millisEach()), now);
    }

    private double millisEach() {
        return Duration.ofHours(1).toMillis() / (double) perHour;
    }
}
