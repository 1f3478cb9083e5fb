package app.glovebox.vault.payload;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/// Writes one record's plain bytes: kind, payload version, then fields in a fixed order. Integers are varints (7 bits
/// per byte, low first), signed ones zigzag; texts and byte strings carry their length. Buffers are wiped.
public final class PayloadWriter {
    public static final int VERSION = 1;

    private byte[] bytes = new byte[512];
    private int length;

    public PayloadWriter(Kind kind) {
        octet(kind.code()).octet(VERSION);
    }

    public PayloadWriter octet(int value) {
        if (length == bytes.length) {
            byte[] larger = Arrays.copyOf(bytes, length * 2);
            Arrays.fill(bytes, (byte) 0);
            bytes = larger;
        }
        bytes[length++] = (byte) value;
        return this;
    }

    /// An integer that is never negative.
    public PayloadWriter count(long value) {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            octet((int) (left & 0x7f) | 0x80);
            left >>>= 7;
        }
        return octet((int) left);
    }

    public PayloadWriter integer(long value) {
        return count(value << 1 ^ value >> 63);
    }

    public PayloadWriter decimal(double value) {
        long bits = Double.doubleToRawLongBits(value);
        for (int shift = 56; shift >= 0; shift -= 8) {
            octet((int) (bits >>> shift));
        }
        return this;
    }

    public PayloadWriter blob(byte[] value) {
        count(value.length);
        for (byte each : value) {
            octet(each);
        }
        return this;
    }

    public PayloadWriter text(String value) {
        return blob(value.getBytes(StandardCharsets.UTF_8));
    }

    /// As seconds from another instant, and nanoseconds.
    public PayloadWriter instant(Instant value, Instant from) {
        return integer(value.getEpochSecond() - from.getEpochSecond()).count(value.getNano());
    }

    /// The bytes, once; the buffer is wiped.
    public byte[] finish() {
        byte[] payload = Arrays.copyOf(bytes, length);
        Arrays.fill(bytes, (byte) 0);
        return payload;
    }
}
