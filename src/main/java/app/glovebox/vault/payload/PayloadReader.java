package app.glovebox.vault.payload;

import app.glovebox.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;

/// Reads what [PayloadWriter] wrote. The bytes were authenticated before, so nonsense here is damage, not attack.
public final class PayloadReader {
    private final byte[] bytes;
    private int at = 1;

    /// Starts behind the kind.
    ///
    /// @throws StoreException `NEWER_VERSION` for a payload version unknown here
    public PayloadReader(byte[] bytes) throws StoreException {
        this.bytes = bytes;
        if (octet() != PayloadWriter.VERSION) {
            throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
        }
    }

    public int octet() throws StoreException {
        if (at >= bytes.length) {
            throw damaged(null);
        }
        return bytes[at++] & 0xff;
    }

    public long count() throws StoreException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = octet();
            value |= (next & 0x7fL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw damaged(null);
    }

    /// A count of things of which each takes at least one byte.
    public int length() throws StoreException {
        long value = count();
        if (value < 0 || value > bytes.length - at) {
            throw damaged(null);
        }
        return (int) value;
    }

    public long integer() throws StoreException {
        long value = count();
        return value >>> 1 ^ -(value & 1);
    }

    public double decimal() throws StoreException {
        long bits = 0;
        for (int i = 0; i < Double.BYTES; i++) {
            bits = bits << 8 | octet();
        }
        return Double.longBitsToDouble(bits);
    }

    /// A copy, the caller's own.
    public byte[] blob() throws StoreException {
        int length = length();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    public String text() throws StoreException {
        int length = length();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    public Instant instant(Instant from) throws StoreException {
        try {
            return Instant.ofEpochSecond(Math.addExact(from.getEpochSecond(), integer()), count());
        } catch (DateTimeException | ArithmeticException beyond) {
            throw damaged(beyond);
        }
    }

    public boolean atEnd() {
        return at == bytes.length;
    }

    public static StoreException damaged(Throwable cause) {
        return new StoreException(StoreException.Kind.DAMAGED, cause);
    }
}
