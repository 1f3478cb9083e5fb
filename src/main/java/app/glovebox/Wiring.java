package app.glovebox;

import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfPolicy;
import java.time.InstantSource;

/// What is decided once for the whole program: the cost of a password and the source of real time.
final class Wiring {
    /// The production derivation: 128 MiB, 3 passes, 4 lanes; nothing below 64 MiB and 3 passes is ever accepted from
    /// a file or a Portal, nothing above 1 GiB, 20 passes and 16 lanes either. No property, variable or file is asked.
    static final KdfPolicy KDF = new KdfPolicy(
            new KdfCost(128 * 1024, 3, 4), new KdfCost(64 * 1024, 3, 1), new KdfCost(1024 * 1024, 20, 16));

    static final InstantSource REAL_TIME = InstantSource.system();

    private Wiring() {
    }
}
