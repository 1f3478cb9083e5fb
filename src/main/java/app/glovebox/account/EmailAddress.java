package app.glovebox.account;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address in the one form used everywhere: trimmed, NFC, lower case, domain as ASCII (IDNA).
public record EmailAddress(String text) {
    private static final int LONGEST = 254;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\p{Cf}\\p{Cc}]");
    private static final Pattern LOCAL = Pattern.compile("[^@\"<>()\\p{Z}\\p{Cf}\\p{Cc}\\p{Cs}]+");
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /// The address typed, normalised; empty if it can be none. Normalising twice changes nothing.
    public static Optional<EmailAddress> parse(String typed) {
        String plain = composed(trimmed(composed(typed)).toLowerCase(Locale.ROOT));
        int at = plain.lastIndexOf('@');
        if (at < 1 || at > 64 || plain.length() > LONGEST || UNSEEN.matcher(plain).find()
                || !LOCAL.matcher(plain.substring(0, at)).matches()) {
            return Optional.empty();
        }
        try {
            String domain = IDN.toASCII(plain.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            String text = plain.substring(0, at) + "@" + domain;
            return DOMAIN.matcher(domain).matches() && domain.length() <= 190 && text.length() <= LONGEST
                    ? Optional.of(new EmailAddress(text)) : Optional.empty();
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }

    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /// Without what cannot be seen at either end: pasted text brings no-break and zero-width spaces along.
    private static String trimmed(String text) {
        int[] points = text.codePoints().toArray();
        int from = 0;
        int to = points.length;
        while (from < to && unseen(points[from])) {
            from++;
        }
        while (from < to && unseen(points[to - 1])) {
            to--;
        }
        return new String(points, from, to - from);
    }

    private static boolean unseen(int point) {
        return UNSEEN.matcher(Character.toString(point)).matches();
    }

    @Override
    public String toString() {
        return "EmailAddress[***]";
    }
}
