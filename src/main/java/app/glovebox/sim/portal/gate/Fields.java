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
    private static final Pattern NOT_IN_A_LINE =
            Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff]");

    private Fields() {
    }

    /// One line of 1 to 80 characters, trimmed and in NFC.
    static String line(String text) throws Refusal {
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        int length = plain.codePointCount(0, plain.length());
        if (length < 1 || length > LONGEST_LINE || NOT_IN_A_LINE.matcher(plain).find()) {
            throw Refusal.of(Problem.Type.MALFORMED);
        }
        return plain;
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
