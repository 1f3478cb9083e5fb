package app.glovebox.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/// An e-mail address in the one form used everywhere: trimmed, NFC, lower case, domain as ASCII (IDNA).
public record EmailAddress(String text) {

    /// The address typed, normalised; empty if it can be none.
    public static Optional<EmailAddress> parse(String typed) {
        String plain = Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        if (at < 1 || at > 64 || plain.length() > 254 || !plain.substring(0, at).matches("[^\\s\\p{Cntrl}@\"<>()]+")) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(plain.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            boolean plausible = domain.matches("[a-z0-9-]+(\\.[a-z0-9-]+)+") && domain.length() <= 190;
            return plausible ? Optional.of(new EmailAddress(plain.substring(0, at) + "@" + domain)) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "EmailAddress[***]";
    }
}
