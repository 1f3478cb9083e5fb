package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import java.nio.ByteBuffer;

/// Which state of a record is the valid one: its version and the tag of its seal.
record Mark(long version, long tagHigh, long tagLow) {

    /// The mark of a blob at least as long as a seal.
    static Mark of(long version, byte[] sealed) {
        ByteBuffer tag = ByteBuffer.wrap(sealed, sealed.length - AesGcm.TAG_LENGTH, AesGcm.TAG_LENGTH);
        return new Mark(version, tag.getLong(), tag.getLong());
    }
}
