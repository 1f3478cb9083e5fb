package app.glovebox.lock;

import java.time.Instant;

/// A running Glovebox of this user.
///
/// @param pid   its process
/// @param since when it took the data folder
public record Holder(long pid, Instant since) {
}
