package app.glovebox.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A password as it was typed, character for character. Owned by whoever made it, wiped on close.
public final class Passphrase implements AutoCloseable {
    private final char[] chars;

    private Passphrase(char[] chars) {
        this.chars = chars;
    }

    /// Copies the characters; the caller still owns (and wipes) its own array.
    public static Passphrase copyOf(char[] chars) {
        return new Passphrase(chars.clone());
    }

    /// The live array itself, not a copy: read it, never keep or change it.
    public char[] open() {
        return chars;
    }

    /// The UTF-8 bytes, unchanged: not trimmed, not normalised.
    public SecretBytes utf8() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(chars));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return SecretBytes.owning(bytes);
    }

    /// Length in Unicode code points.
    public int length() {
        return Character.codePointCount(chars, 0, chars.length);
    }

    @Override
    public void close() {
        Arrays.fill(chars, '\0');
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof Passphrase that)) {
            return false;
        }
        try (SecretBytes mine = utf8(); SecretBytes theirs = that.utf8()) {
            return MessageDigest.isEqual(mine.open(), theirs.open());
        }
    }

    @Override
    public int hashCode() {
        return Passphrase.class.hashCode();
    }

    @Override
    public String toString() {
        return "Passphrase[***]";
    }
}
