package app.glovebox.vault.past;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.HmacSha256;
import app.glovebox.secret.KeyDerivation;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.Database;
import app.glovebox.store.StoreException;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;
import app.glovebox.vault.seal.Source;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/// A vault of format 1. Owns neither its database nor the keys. Used by one thread at a time.
public final class FirstFormat implements Source {
    /// The file's `user_version`.
    public static final int VERSION = 1;
    private static final byte TABLE_HEAD = 0;
    private static final byte TABLE_REC = 1;
    private static final int BEFORE_TABLE = Short.BYTES + VaultHeader.VAULT_ID_LENGTH;
    private static final int SET_LENGTH = 4 * Long.BYTES + 2 * HmacSha256.LENGTH;
    private static final byte[] ANCHOR = "anchor".getBytes(StandardCharsets.US_ASCII);

    private final Database database;
    private final VaultHeader header;
    private final VaultKeys keys;
    private final byte[] root = new byte[HmacSha256.LENGTH];
    private long sequence;
    private long count;
    private long next;

    private FirstFormat(Database database, VaultHeader header, VaultKeys keys) {
        this.database = database;
        this.header = header;
        this.keys = keys;
    }

    /// Reads and checks every record.
    ///
    /// @throws StoreException `DAMAGED` if anything was dropped, added, swapped, put back or changed
    public static FirstFormat open(Database database, VaultHeader header, VaultKeys keys) throws StoreException {
        FirstFormat file = new FirstFormat(database, header, keys);
        file.readSet();
        file.each((id, version, plain) -> { });
        return file;
    }

    private void readSet() throws StoreException {
        ByteBuffer set = database.read(connection -> {
            try (PreparedStatement query = connection.prepareStatement("SELECT v FROM head WHERE k='set'");
                    ResultSet row = query.executeQuery(); SecretBytes key = derived("head");
                    AesGcm head = new AesGcm(key)) {
                byte[] sealed = row.next() ? row.getBytes(1) : null;
                return ByteBuffer.wrap(opened(head, sealed, bound(TABLE_HEAD, new byte[RecordId.LENGTH], 0)));
            }
        });
        if (set.remaining() != SET_LENGTH) {
            throw damaged(null);
        }
        sequence = set.getLong();
        count = set.getLong();
        // How many seals the record key had made: it makes no more.
        set.getLong();
        next = set.getLong();
        byte[] code = new byte[HmacSha256.LENGTH];
        set.get(root).get(code);
        if (!Arrays.equals(header.mac(), code)) {
            throw damaged(null);
        }
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public long next() {
        return next;
    }

    /// How many records there are.
    public long records() {
        return count;
    }

    /// Names the present state, as [RecordFile#stamp()] does.
    public String stamp() {
        try (SecretBytes set = derived("set")) {
            return RecordFile.stamp(sequence, HmacSha256.of(set, ANCHOR, root, header.mac()));
        }
    }

    /// All of them in one reading, and with the last one whether they are what the set row says.
    @Override
    public void each(Versioned visitor) throws StoreException {
        database.read(connection -> {
            try (SecretBytes record = derived("record"); SecretBytes set = derived("set");
                    AesGcm seals = new AesGcm(record); HmacSha256 codes = new HmacSha256(set)) {
                read(connection, seals, codes, visitor);
                return null;
            }
        });
    }

    private void read(Connection connection, AesGcm seals, HmacSha256 codes, Versioned visitor)
            throws SQLException, StoreException {
        byte[] found = new byte[root.length];
        long seen = 0;
        try (PreparedStatement query = connection.prepareStatement("SELECT id,ver,sealed FROM rec ORDER BY id");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                byte[] id = row.getBytes(1);
                if (id == null || id.length != RecordId.LENGTH || seen == count) {
                    throw damaged(null);
                }
                long version = row.getLong(2);
                byte[] sealed = row.getBytes(3);
                byte[] plain = opened(seals, sealed, bound(TABLE_REC, id, version));
                try {
                    visitor.record(RecordId.of(id), version, plain);
                } finally {
                    Arrays.fill(plain, (byte) 0);
                }
                fold(found, codes.over(id, ByteBuffer.allocate(Long.BYTES).putLong(version).array(),
                        Arrays.copyOfRange(sealed, sealed.length - AesGcm.TAG_LENGTH, sealed.length)));
                seen++;
            }
        }
        if (!Arrays.equals(found, root) || seen != count) {
            throw damaged(null);
        }
    }

    private static byte[] opened(AesGcm run, byte[] sealed, byte[] bound) throws StoreException {
        try {
            if (sealed == null) {
                throw damaged(null);
            }
            return run.open(sealed, bound);
        } catch (AEADBadTagException broken) {
            throw damaged(broken);
        }
    }

    private byte[] bound(byte table, byte[] id, long version) {
        return ByteBuffer.allocate(BEFORE_TABLE + 1 + RecordId.LENGTH + Long.BYTES).putShort((short) VERSION)
                .put(header.vaultId()).put(table).put(id).putLong(version).array();
    }

    private static void fold(byte[] into, byte[] code) {
        for (int i = 0; i < into.length; i++) {
            into[i] ^= code[i];
        }
    }

    private SecretBytes derived(String name) {
        return KeyDerivation.hkdf(keys.vault(), "glovebox/vault/" + name + "/1", AesGcm.KEY_LENGTH);
    }

    private static StoreException damaged(Throwable cause) {
        return new StoreException(StoreException.Kind.DAMAGED, cause);
    }
}
