package app.glovebox.tour;

import app.glovebox.update.Installation;
import app.glovebox.update.Publisher;
import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.UpdateKey;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A publisher of newer versions for the length of one tour: its key is made at the start and kept nowhere. Its address
/// is one that nobody has; the tour brings its manifests as files.
public final class Publishing {
    private static final Instant FIRST_NUMBER = Instant.parse("2026-01-01T00:00:00Z");
    private static final String VERSION = "1.1.0";
    private static final String PAYLOAD = """
            {"product":"glovebox","channel":"stable","sequence":%d,"issued":"%s","expires":"%s",
            "releases":[{"platform":"%s","version":"%s","build":"7c41e9b","size":61204480,"sha256":"%s",
            "page":"https://downloads.glovebox.example/%5$s"}],
            "notes":{"en":"Warnings say since when the car has had them.\\nA booking can be moved without calling.\\n\\n\
            Repaired: the chart of a year began a day late in time zones east of Japan.",
            "de":"Warnungen sagen, seit wann das Auto sie hat.\\nEin Termin lässt sich verschieben, ohne anzurufen.\\n\\n\
            Behoben: Das Diagramm eines Jahres begann in Zeitzonen östlich von Japan einen Tag zu spät."}}
            """;

    private final KeyPair pair;

    public Publishing() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Ed25519 is part of this runtime", missing);
        }
    }

    /// As a build knows it.
    public Publisher publisher() {
        return new Publisher(key(), Optional.of(URI.create("https://updates.glovebox.example/stable.update")));
    }

    /// Writes the manifest of a newer version into that folder and answers where.
    public Path write(Path folder, Instant now) throws IOException {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(1));
        String platform = Installation.of(System.getProperty("os.name"), System.getProperty("os.arch"),
                new AppVersion(VERSION)).platform();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(PAYLOAD.getBytes(StandardCharsets.UTF_8));
            byte[] payload = PAYLOAD.formatted(Duration.between(FIRST_NUMBER, issued).toMinutes(), issued,
                    issued.plus(Duration.ofDays(30)), platform, VERSION, HexFormat.of().formatHex(digest))
                    .getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(Envelope.signed(payload));
            return Files.write(folder.resolve("stable.update"), Envelope.write(key(), signature.sign(), payload));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Ed25519 is part of this runtime", missing);
        }
    }

    private UpdateKey key() {
        return UpdateKey.parse(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }
}
