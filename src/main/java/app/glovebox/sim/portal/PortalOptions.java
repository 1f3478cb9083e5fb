package app.glovebox.sim.portal;

import app.glovebox.secret.KdfPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// How a Portal is started.
///
/// @param host     address to bind, loopback by default
/// @param port     0 for any free one
/// @param folder   its own data: authority, keys, store; made 0700
/// @param seed     the first account's car; later accounts' seeds derive from it
/// @param speed    Car seconds per real second, 1 to 10,000
/// @param carStart Car time at the very first start, real time when empty; afterwards the stored Car clock goes on
/// @param real     real time, for tokens, throttles and certificates
/// @param policy   accepted client derivations; `policy.floor()` with one lane also hashes the proofs
public record PortalOptions(String host, int port, Path folder, long seed, double speed, Optional<Instant> carStart,
        InstantSource real, KdfPolicy policy) {

    /// @throws IllegalArgumentException for a speed or port outside its range
    public PortalOptions {
        if (!(speed >= 1 && speed <= 10_000)) {
            throw new IllegalArgumentException("speed must be 1 to 10,000");
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65,535");
        }
    }
}
