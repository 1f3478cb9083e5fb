package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;

/// The seals and codes of one transaction; closed with it, so that no cipher outlives it. A sealed row is
/// `data key (4) | suite (1) | nonce | ciphertext | tag`, bound to format, vault, table, id, version, data key and suite.
final class Sealing implements AutoCloseable {
    static final short FORMAT = 2;
    static final byte TABLE_SET = 0;
    static final byte TABLE_REC = 1;
    static final byte TABLE_BUCKET = 2;
    static final byte TABLE_KEY = 3;
    static final int OVERHEAD = Integer.BYTES + AesGcm.OVERHEAD;
    private static final int BEFORE_TABLE = Short.BYTES + VaultHeader.VAULT_ID_LENGTH;

    private final Map<Integer, AesGcm> runs = new HashMap<>();
    private final byte[] vaultId;
    private final VaultKeys keys;
    private final DataKeys data;
    // Reading needs no codes.
    private HmacSha256 codes;
    private final ByteBuffer bound =
            ByteBuffer.allocate(BEFORE_TABLE + 1 + RecordId.LENGTH + Long.BYTES + Integer.BYTES + 1);
    private final ByteBuffer coded = ByteBuffer.allocate(Long.BYTES + Mark.LENGTH);

    Sealing(byte[] vaultId, VaultKeys keys, DataKeys data) {
        this.vaultId = vaultId;
        this.keys = keys;
        this.data = data;
        bound.putShort(FORMAT).put(vaultId);
    }

    byte[] seal(int key, byte table, RecordId id, long version, byte[] plain) throws StoreException {
        byte[] sealed = run(key).seal(plain, bound(table, id, version, key), Integer.BYTES);
        ByteBuffer.wrap(sealed).putInt(key);
        return sealed;
    }

    /// @throws StoreException `DAMAGED` if this is not what was sealed there
    byte[] open(byte table, RecordId id, long version, byte[] sealed) throws StoreException {
        int key = Mark.of(version, sealed).key();
        try {
            return run(key).open(sealed, bound(table, id, version, key), Integer.BYTES);
        } catch (AEADBadTagException broken) {
            throw new StoreException(StoreException.Kind.DAMAGED, broken);
        }
    }

    /// Makes another data key and answers the row it is kept in.
    byte[] begin(int key) {
        return data.begin(keys, vaultId, key);
    }

    /// Folds one bucket into the root, or out of it: XOR is its own inverse.
    void fold(byte[] root, long bucket, Mark mark) {
        if (codes == null) {
            codes = new HmacSha256(keys.set());
        }
        mark.put(coded.clear().putLong(bucket));
        byte[] code = codes.over(coded.array());
        for (int i = 0; i < root.length; i++) {
            root[i] ^= code[i];
        }
    }

    private AesGcm run(int key) throws StoreException {
        AesGcm run = runs.get(key);
        if (run == null) {
            run = new AesGcm(data.get(key));
            runs.put(key, run);
        }
        return run;
    }

    private byte[] bound(byte table, RecordId id, long version, int key) {
        bound.position(BEFORE_TABLE).put(table).putLong(id.number()).putLong(id.scatter()).putLong(version)
                .putInt(key).put(AesGcm.SUITE);
        return bound.array();
    }

    @Override
    public void close() {
        runs.values().forEach(AesGcm::close);
        if (codes != null) {
            codes.close();
        }
    }
}
