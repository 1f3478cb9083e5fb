package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Instant;

/// A whole earlier vault, kept beside the present one.
///
/// @param made     real time, to the second
/// @param sequence commits the vault had seen then; two copies with the same one hold the same
public record KeptCopy(Path file, Instant made, Reason reason, long sequence, long bytes) {
}
