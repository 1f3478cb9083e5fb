package app.glovebox.update.manifest;

/// Reads the payload of an envelope, whose signature was checked before.
@FunctionalInterface
public interface ManifestReader {

    /// @throws RefusedException MALFORMED, if it is not exactly a manifest
    Manifest read(byte[] payload) throws RefusedException;
}
