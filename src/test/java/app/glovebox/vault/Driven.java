package app.glovebox.vault;

import app.glovebox.account.OpenVault;
import app.glovebox.secret.PasswordKeys;
import app.glovebox.vehicle.Reading;
import app.glovebox.vss.Signal;
import app.glovebox.vss.Signals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A vault whose car drives: signals of several types and families.
record Driven(Path file, PasswordKeys keys) {
    static final List<Signal> SIGNALS =
            List.of(Signals.SPEED, Signals.TRAVELED_DISTANCE, Signals.LATITUDE, Signals.HOOD_IS_OPEN);

    /// Made at the first time.
    OpenVault open() throws Exception {
        return Files.exists(file) ? VaultFixture.open(file, keys) : VaultFixture.create(file, keys);
    }

    static Reading reading(Signal signal, Instant at, int number) {
        Object value = switch (signal.type()) {
            case BOOLEAN -> number % 3 == 0;
            case FLOAT, DOUBLE -> number % 90 / 1.7;
            default -> (long) number;
        };
        return VaultFixture.reading(signal, value, at);
    }
}
