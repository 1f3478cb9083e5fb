package app.glovebox.vault.seal;

import java.util.function.Predicate;

/// What whoever opens a file decides.
///
/// @param early whether a plain record is wanted before all others are read: few of them, and small
/// @param limit seals a data key makes before another takes its place. Random 96-bit nonces allow 2^32 (SP 800-38D)
public record Rules(Predicate<byte[]> early, long limit) {
    /// With half of what is allowed, so that no key ever comes near it.
    public static Rules of(Predicate<byte[]> early) {
        return new Rules(early, 1L << 31);
    }
}
