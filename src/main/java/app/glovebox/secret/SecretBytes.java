package app.glovebox.secret;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// Secret bytes that can be wiped: a key, a proof or a token. Never prints itself, compares in constant time, and is
/// read only through [#open()], so that one search finds every place that looks inside.
public final class SecretBytes implements AutoCloseable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;
    private volatile boolean closed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Takes the array over: the caller must not use or wipe it any more.
    public static SecretBytes owning(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    /// Copies the array; the caller still owns (and wipes) its own.
    public static SecretBytes copyOf(byte[] bytes) {
        return new SecretBytes(bytes.clone());
    }

    /// Fresh random bytes from the platform's strong generator.
    public static SecretBytes random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return new SecretBytes(bytes);
    }

    /// The live array itself, not a copy: read it, never keep or change it.
    ///
    /// @throws IllegalStateException after [#close()]
    public byte[] open() {
        if (closed) {
            throw new IllegalStateException("secret already wiped");
        }
        return bytes;
    }

    public int length() {
        return bytes.length;
    }

    /// Overwrites the bytes; may be called twice.
    @Override
    public void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /// Equal by content, in constant time; a wiped secret equals only itself.
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof SecretBytes that && !closed && !that.closed
                && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return SecretBytes.class.hashCode();
    }

    @Override
    public String toString() {
        return "SecretBytes[***]";
    }
}
