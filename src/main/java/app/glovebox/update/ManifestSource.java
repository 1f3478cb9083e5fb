package app.glovebox.update;

import app.glovebox.update.manifest.Envelope;

/// Where an envelope comes from.
@FunctionalInterface
public interface ManifestSource {

    /// Blocks, within a deadline. Stops reading once there are more than [Envelope#MOST_BYTES], whatever was announced;
    /// the bytes read up to there are answered.
    byte[] fetch() throws UnreachableException, InterruptedException;
}
