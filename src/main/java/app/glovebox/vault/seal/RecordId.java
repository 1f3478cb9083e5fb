package app.glovebox.vault.seal;

import java.nio.ByteBuffer;

/// The 16 bytes that name a record. They count up within a vault and are never used twice.
///
/// @param number  how many records were made before
/// @param scatter random, so that ids of two vaults differ
public record RecordId(long number, long scatter) implements Comparable<RecordId> {
    public static final int LENGTH = 16;

    public static RecordId of(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new RecordId(buffer.getLong(), buffer.getLong());
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(number).putLong(scatter).array();
    }

    /// Older records first.
    @Override
    public int compareTo(RecordId other) {
        int byNumber = Long.compareUnsigned(number, other.number);
        return byNumber != 0 ? byNumber : Long.compareUnsigned(scatter, other.scatter);
    }
}
