package app.glovebox.sim.portal.gate;

import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.wire.Problem;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// E-mail addresses in their one form, and what is derived from them with the Portal's own secret.
final class Addresses {
    /// Nothing unseen in either part: the domain's own encoding would drop some of it without a word.
    private static final Pattern SHAPE =
            Pattern.compile("[^\\p{Z}\\p{Cf}\\p{Cc}\\p{Cs}@\"<>()]+@[^\\p{Z}\\p{Cf}\\p{Cc}\\p{Cs}@]+");

    private final SecretBytes secret;

    /// @param secret 32 bytes, only read; its owner wipes it
    Addresses(SecretBytes secret) {
        this.secret = secret;
    }

    /// NFC, trimmed of all that cannot be seen, lower case, NFC again (lower case can undo it), domain as ASCII: the
    /// same rule as the app's, checked again at this door. Applied to its own result it changes nothing.
    static String normal(String typed) throws Refusal {
        String trimmed = Fields.trimmed(Normalizer.normalize(typed, Normalizer.Form.NFC));
        String plain = Normalizer.normalize(trimmed.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        int at = plain.lastIndexOf('@');
        if (at < 1 || at > 64 || plain.length() > 254 || !SHAPE.matcher(plain).matches()) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        String domain = ascii(plain.substring(at + 1));
        if (!domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") || domain.length() > 190) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        return plain.substring(0, at) + "@" + domain;
    }

    private static String ascii(String domain) throws Refusal {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
        } catch (IllegalArgumentException notADomain) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
    }

    /// The same salt for the same unknown address, today and after a restart, as a known one would have.
    byte[] plausibleSalt(String address) {
        return Arrays.copyOf(keyed("salt", address), KdfSpec.SALT_LENGTH);
    }

    /// Under which wrong tries are counted: what people type here may be anything, so it is not stored.
    byte[] countingKey(String address) {
        return keyed("tries", address);
    }

    private byte[] keyed(String use, String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.open(), "HmacSHA256"));
            mac.update((use + "\n" + address).getBytes(StandardCharsets.UTF_8));
            return mac.doFinal();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("HMAC-SHA256 is part of this runtime", missing);
        }
    }
}
