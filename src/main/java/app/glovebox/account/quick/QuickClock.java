package app.glovebox.account.quick;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/// How long a vault was not used: the larger of what two clocks say, because the steady one may stand still in sleep and
/// the wall clock may be set back. Only this process knows the steady one. Thread-safe.
public final class QuickClock {
    private final InstantSource wall;
    private final LongSupplier nanos;
    private final Map<Path, Long> used = new ConcurrentHashMap<>();

    public QuickClock(InstantSource wall, LongSupplier nanos) {
        this.wall = wall;
        this.nanos = nanos;
    }

    Instant now() {
        return wall.instant();
    }

    void use(Path vault) {
        used.put(vault, nanos.getAsLong());
    }

    Duration unused(Path vault, Instant since) {
        Duration byWall = Duration.between(since, wall.instant());
        Long last = used.get(vault);
        Duration steady = last == null ? Duration.ZERO : Duration.ofNanos(Math.max(0, nanos.getAsLong() - last));
        return byWall.compareTo(steady) > 0 ? byWall : steady;
    }
}
