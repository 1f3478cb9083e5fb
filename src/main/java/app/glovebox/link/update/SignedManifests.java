package app.glovebox.link.update;

import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Manifest;
import app.glovebox.update.manifest.ManifestReader;
import app.glovebox.update.manifest.Refusal;
import app.glovebox.update.manifest.RefusedException;
import app.glovebox.wire.Json;
import app.glovebox.wire.MalformedException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The payload of an envelope, format 1, as JSON.
public final class SignedManifests implements ManifestReader {

    private record Payload(String product, String channel, long sequence, Instant issued, Instant expires,
            List<Entry> releases, Map<String, String> notes) {
    }

    private record Entry(String platform, String version, String build, long size, String sha256, String page) {
        private Manifest.Release release() {
            return new Manifest.Release(platform, new AppVersion(version), build, size, sha256, URI.create(page));
        }
    }

    @Override
    public Manifest read(byte[] payload) throws RefusedException {
        try {
            Payload read = Json.read(payload, Payload.class);
            return new Manifest(read.product(), read.channel(), read.sequence(),
                    new Manifest.Span(read.issued(), read.expires()),
                    read.releases().stream().map(Entry::release).toList(), read.notes());
        } catch (MalformedException | IllegalArgumentException wrong) {
            throw new RefusedException(Refusal.MALFORMED, wrong);
        }
    }
}
