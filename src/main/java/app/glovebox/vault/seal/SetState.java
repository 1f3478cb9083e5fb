package app.glovebox.vault.seal;

import app.glovebox.secret.HmacSha256;
import java.nio.ByteBuffer;

/// What the set row says of all records together.
///
/// @param sequence commits since the vault was made
/// @param count    records there are
/// @param seals    seals made with the record key so far
/// @param next     the number of the next record
/// @param root     XOR of the codes of all records
/// @param header   the code of the header this set belongs to
record SetState(long sequence, long count, long seals, long next, byte[] root, byte[] header) {
    private static final int LENGTH = 4 * Long.BYTES + 2 * HmacSha256.LENGTH;

    static SetState empty(VaultHeader header) {
        return new SetState(0, 0, 0, 0, new byte[HmacSha256.LENGTH], header.mac());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(sequence).putLong(count).putLong(seals).putLong(next)
                .put(root).put(header).array();
    }

    /// @throws IllegalArgumentException for another length
    static SetState of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("set row of " + bytes.length + " bytes");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        long sequence = in.getLong();
        long count = in.getLong();
        long seals = in.getLong();
        long next = in.getLong();
        byte[] root = new byte[HmacSha256.LENGTH];
        byte[] header = new byte[HmacSha256.LENGTH];
        in.get(root).get(header);
        return new SetState(sequence, count, seals, next, root, header);
    }
}
