package app.glovebox.lock;

import java.time.Duration;
import java.util.Optional;

/// When an open account locks by itself, and how long a copied secret stays on the clipboard.
///
/// @param idle after how long without a touch of mouse or keyboard; empty for never
/// @param onSleep whether it locks when this computer goes to sleep
/// @param onScreenLock whether it locks when the screen is locked
/// @param clipboard after how long a copied secret is taken off
public record LockRules(Optional<Duration> idle, boolean onSleep, boolean onScreenLock, Duration clipboard) {
    /// How long a copied secret stays until somebody chooses otherwise.
    public static final Duration USUAL_CLIPBOARD = Duration.ofSeconds(30);
    private static final Duration USUAL_IDLE = Duration.ofMinutes(10);

    public LockRules {
        if (idle.filter(span -> !span.isPositive()).isPresent()) {
            throw new IllegalArgumentException("idle time must be positive");
        }
        if (!clipboard.isPositive()) {
            throw new IllegalArgumentException("a copied secret must go some time");
        }
    }

    /// What holds until somebody chooses otherwise.
    public static LockRules usual() {
        return new LockRules(Optional.of(USUAL_IDLE), true, true, USUAL_CLIPBOARD);
    }
}
