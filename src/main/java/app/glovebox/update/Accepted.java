package app.glovebox.update;

import app.glovebox.update.manifest.AppVersion;
import java.time.Instant;

/// The newest manifest accepted from one key.
///
/// @param digest SHA-256 of its payload, in hexadecimal
/// @param seen   the latest real time at which one was accepted: it is never earlier than that
public record Accepted(long sequence, AppVersion version, String digest, Instant seen) {
}
