package app.glovebox.host.update;

import app.glovebox.update.ManifestSource;
import app.glovebox.update.Obstacle;
import app.glovebox.update.UnreachableException;
import app.glovebox.update.manifest.Envelope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// A manifest in a file. Pipes and devices, which may never end, are no files.
public record ManifestFile(Path file) implements ManifestSource {

    @Override
    public byte[] fetch() throws UnreachableException {
        if (!Files.isRegularFile(file)) {
            throw new UnreachableException(Obstacle.NO_FILE, null);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Envelope.MOST_BYTES + 1);
        } catch (IOException unreadable) {
            throw new UnreachableException(Obstacle.NO_FILE, unreadable);
        }
    }
}
