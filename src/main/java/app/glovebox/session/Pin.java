package app.glovebox.session;

import java.util.HexFormat;
import java.util.Optional;

/// SHA-256 over the Portal's certificate authority (DER), as 64 lower-case hex digits.
public record Pin(String hex) {
    public Pin {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("pin is not 64 hex digits");
        }
    }

    public static Pin of(byte[] sha256) {
        return new Pin(HexFormat.of().formatHex(sha256));
    }

    /// Accepts upper case, spaces and colons, as people copy it.
    public static Optional<Pin> parse(String text) {
        String plain = text.replaceAll("[\\s:]", "").toLowerCase(java.util.Locale.ROOT);
        return plain.matches("[0-9a-f]{64}") ? Optional.of(new Pin(plain)) : Optional.empty();
    }

    /// The first 48 bits in groups of four, for people to compare: `7F3A 91C2 0B5E`.
    public String brief() {
        String head = hex.substring(0, 12).toUpperCase(java.util.Locale.ROOT);
        return head.substring(0, 4) + " " + head.substring(4, 8) + " " + head.substring(8);
    }
}
