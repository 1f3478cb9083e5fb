package app.glovebox.update;

import app.glovebox.update.manifest.AppVersion;
import app.glovebox.update.manifest.Envelope;
import app.glovebox.update.manifest.UpdateKey;
import app.glovebox.wire.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A publisher with a key of its own, and the manifests it signs; what a test says otherwise takes the place of the usual.
public final class Signed {
    public static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    public static final String PLATFORM = "linux-x86_64-deb";
    public static final AppVersion HERE = new AppVersion("1.0.0");
    public static final Installation INSTALLED = new Installation("glovebox", "stable", PLATFORM, HERE);

    private final KeyPair pair;
    private final UpdateKey key;

    public Signed() {
        try {
            pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
        key = UpdateKey.parse(Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
    }

    public UpdateKey key() {
        return key;
    }

    /// Issued a day before, valid for a month.
    public static Map<String, Object> fields(long sequence, String version) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("product", "glovebox");
        fields.put("channel", "stable");
        fields.put("sequence", sequence);
        fields.put("issued", NOON.minus(Duration.ofDays(1)).toString());
        fields.put("expires", NOON.plus(Duration.ofDays(29)).toString());
        fields.put("releases", List.of(release(PLATFORM, version), release("mac-aarch64-dmg", version)));
        fields.put("notes", Map.of("en", "Faster.\n<b>Not bold</b>", "de", "Schneller."));
        return fields;
    }

    public static Map<String, Object> release(String platform, String version) {
        return Map.of("platform", platform, "version", version, "build", "4f21ab0", "size", 61_200_000,
                "sha256", "ab".repeat(32), "page", "https://downloads.example/glovebox/" + version);
    }

    public byte[] manifest(long sequence, String version) {
        return sign(fields(sequence, version));
    }

    /// The usual one, but for that field.
    public byte[] but(String field, Object value) {
        Map<String, Object> fields = fields(100, "1.1.0");
        fields.put(field, value);
        return sign(fields);
    }

    public byte[] sign(Map<String, Object> fields) {
        return sign(Json.write(fields));
    }

    public byte[] sign(byte[] payload) {
        return Envelope.write(key, signature(payload), payload);
    }

    public byte[] signature(byte[] payload) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(Envelope.signed(payload));
            return signature.sign();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
