package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.store.StoreException;
import java.nio.ByteBuffer;
import javax.crypto.AEADBadTagException;

/// The seals and codes of one transaction; closed with it, so that no cipher outlives it.
final class Sealing implements AutoCloseable {
    private static final byte TABLE_HEAD = 0;
    private static final byte TABLE_REC = 1;
    private static final int BEFORE_TABLE = Short.BYTES + VaultHeader.VAULT_ID_LENGTH;
    private static final RecordId SET_ROW = new RecordId(0, 0);

    private final AesGcm records;
    private final HmacSha256 codes;
    private final VaultKeys keys;
    // format | vault id | table | record id | version
    private final ByteBuffer bound = ByteBuffer.allocate(BEFORE_TABLE + 1 + RecordId.LENGTH + Long.BYTES);
    private final ByteBuffer coded = ByteBuffer.allocate(RecordId.LENGTH + Long.BYTES + AesGcm.TAG_LENGTH);

    Sealing(VaultHeader header, VaultKeys keys) {
        this.keys = keys;
        records = new AesGcm(keys.record());
        codes = new HmacSha256(keys.set());
        bound.putShort(VaultHeader.FORMAT).put(header.vaultId());
    }

    byte[] seal(RecordId id, long version, byte[] plain) {
        return records.seal(plain, bound(TABLE_REC, id, version));
    }

    byte[] open(RecordId id, long version, byte[] sealed) throws StoreException {
        try {
            return records.open(sealed, bound(TABLE_REC, id, version));
        } catch (AEADBadTagException broken) {
            throw new StoreException(StoreException.Kind.DAMAGED, broken);
        }
    }

    byte[] sealSet(SetState state) {
        try (AesGcm head = new AesGcm(keys.head())) {
            return head.seal(state.bytes(), bound(TABLE_HEAD, SET_ROW, 0));
        }
    }

    SetState openSet(byte[] sealed) throws StoreException {
        try (AesGcm head = new AesGcm(keys.head())) {
            return SetState.of(head.open(sealed, bound(TABLE_HEAD, SET_ROW, 0)));
        } catch (AEADBadTagException | IllegalArgumentException broken) {
            throw new StoreException(StoreException.Kind.DAMAGED, broken);
        }
    }

    /// Folds one record into the root, or out of it: XOR is its own inverse.
    void fold(byte[] root, RecordId id, Mark mark) {
        coded.clear().putLong(id.number()).putLong(id.scatter()).putLong(mark.version())
                .putLong(mark.tagHigh()).putLong(mark.tagLow());
        byte[] code = codes.over(coded.array());
        for (int i = 0; i < root.length; i++) {
            root[i] ^= code[i];
        }
    }

    private byte[] bound(byte table, RecordId id, long version) {
        bound.position(BEFORE_TABLE).put(table).putLong(id.number()).putLong(id.scatter()).putLong(version);
        return bound.array();
    }

    @Override
    public void close() {
        records.close();
        codes.close();
    }
}
