package app.glovebox.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// A password as it was typed, character for character. Owned by whoever made it, wiped on close.
public final class Passphrase implements AutoCloseable {
    private final char[] chars;
    private volatile boolean closed;

    private Passphrase(char[] chars) {
        this.chars = chars;
    }

    /// Copies the characters; the caller still owns (and wipes) its own array.
    public static Passphrase copyOf(char[] chars) {
        return new Passphrase(chars.clone());
    }

    /// The live array itself, not a copy: read it, never keep or change it.
    ///
    /// @throws IllegalStateException after [#close()]: a wiped password must never be stretched as if it were one
    public char[] open() {
        if (closed) {
            throw new IllegalStateException("passphrase already wiped");
        }
        return chars;
    }

    /// The UTF-8 bytes, unchanged: not trimmed, not normalised.
    public SecretBytes utf8() {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(open()));
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
        closed = true;
        Arrays.fill(chars, '\0');
    }

    /// Equal by content, in constant time; a wiped passphrase equals only itself.
    @Override
    public boolean equals(Object other) {
        if (this == other) {
            return true;
        }
        if (!(other instanceof Passphrase that) || closed || that.closed) {
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
