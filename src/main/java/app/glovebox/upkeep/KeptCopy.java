package app.glovebox.upkeep;

import java.nio.file.Path;
import java.time.Instant;

/// A whole earlier vault, kept beside the present one.
///
/// @param made  real time, to the second
/// @param stamp names the state kept: two copies with the same one hold the same
public record KeptCopy(Path file, Instant made, Reason reason, String stamp, long bytes) {
}
