package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;

/// Which state of a sealed row is the valid one: its version, the data key it is sealed with, and the tag of its seal.
public record Mark(long version, int key, long tagHigh, long tagLow) {
    static final int LENGTH = Long.BYTES + Integer.BYTES + AesGcm.TAG_LENGTH;

    /// The mark of a row as found.
    ///
    /// @throws StoreException `DAMAGED` if it is too short for a seal
    public static Mark of(long version, byte[] sealed) throws StoreException {
        if (sealed == null || sealed.length < Sealing.OVERHEAD) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        ByteBuffer row = ByteBuffer.wrap(sealed);
        int key = row.getInt();
        row.position(sealed.length - AesGcm.TAG_LENGTH);
        return new Mark(version, key, row.getLong(), row.getLong());
    }

    void put(ByteBuffer out) {
        out.putLong(version).putInt(key).putLong(tagHigh).putLong(tagLow);
    }

    static Mark get(ByteBuffer in, int from) {
        int tag = from + Long.BYTES + Integer.BYTES;
        return new Mark(in.getLong(from), in.getInt(from + Long.BYTES), in.getLong(tag), in.getLong(tag + Long.BYTES));
    }
}
