package app.glovebox.sim.portal.gate;

import app.glovebox.wire.Base64Text;
import app.glovebox.wire.MalformedException;
import app.glovebox.wire.Problem;
import java.text.Normalizer;
import java.util.regex.Pattern;

/// The limits of what people and programs may write into a message.
final class Fields {
    private static final int LONGEST_LINE = 80;
    /// Control and direction marks, line breaks, halves of characters: a name must not rearrange the text around it.
    private static final Pattern NOT_IN_A_LINE = Pattern.compile(
            "[\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

    private Fields() {
    }

    /// One line of 1 to 80 characters, trimmed and in NFC.
    static String line(String text) throws Refusal {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (NOT_IN_A_LINE.matcher(plain).find()) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        String seen = trimmed(plain);
        int length = seen.codePointCount(0, seen.length());
        if (length < 1 || length > LONGEST_LINE) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        return seen;
    }

    /// Without the spaces, controls and format characters (no-break and zero-width ones, byte order marks) at both ends.
    static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && unseen(text.codePointAt(from))) {
            from += Character.charCount(text.codePointAt(from));
        }
        while (from < to && unseen(text.codePointBefore(to))) {
            to -= Character.charCount(text.codePointBefore(to));
        }
        return text.substring(from, to);
    }

    /// `[\p{Z}\p{Cf}\p{Cc}]`.
    private static boolean unseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT, Character.CONTROL -> true;
            default -> false;
        };
    }

    /// Exactly so many bytes.
    static byte[] bytes(String text, int length) throws Refusal {
        try {
            return Base64Text.decode(text, length);
        } catch (MalformedException broken) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
    }
}
