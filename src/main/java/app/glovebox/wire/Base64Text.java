package app.glovebox.wire;

import java.util.Base64;

/// Bytes as unpadded base64url (RFC 4648, section 5), of an exact length.
public final class Base64Text {
    private Base64Text() {
    }

    public static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /// @throws MalformedException if the text is not the encoding of exactly `length` bytes
    public static byte[] decode(String text, int length) throws MalformedException {
        if (text == null || text.length() != (length * 4 + 2) / 3) {
            throw new MalformedException(null);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The JDK ignores the unused bits of the last letter: one value would have several texts.
            if (!encode(bytes).equals(text)) {
                throw new MalformedException(null);
            }
            return bytes;
        } catch (IllegalArgumentException broken) {
            throw new MalformedException(broken);
        }
    }
}
