package app.glovebox.vault.seal;

import app.glovebox.secret.AesGcm;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultKeys;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;

/// The random keys that seal everything else, by number: 1 is the first, and none is used twice. Each lies in a head row,
/// wrapped by the head key with the suite it is for. Whoever holds this closes it.
final class DataKeys implements AutoCloseable {
    static final int FIRST = 1;

    private final TreeMap<Integer, SecretBytes> keys = new TreeMap<>();

    /// Those of an open file.
    ///
    /// @throws StoreException `NEWER_VERSION` for a suite unknown here, `DAMAGED` if a row was changed
    static DataKeys read(Connection connection, byte[] vaultId, VaultKeys vault) throws SQLException, StoreException {
        DataKeys read = new DataKeys();
        boolean done = false;
        try (AesGcm head = new AesGcm(vault.head())) {
            for (Map.Entry<Integer, byte[]> row : HeadRows.keys(connection).entrySet()) {
                read.keys.put(row.getKey(), unwrapped(head, vaultId, row.getKey(), row.getValue()));
            }
            done = true;
            return read;
        } finally {
            if (!done) {
                read.close();
            }
        }
    }

    private static SecretBytes unwrapped(AesGcm head, byte[] vaultId, int number, byte[] wrapped)
            throws StoreException {
        try (SecretBytes plain = SecretBytes.owning(head.open(wrapped, bound(vaultId, number)))) {
            ByteBuffer in = ByteBuffer.wrap(plain.open());
            if (in.get() != AesGcm.SUITE) {
                throw new StoreException(StoreException.Kind.NEWER_VERSION, null);
            }
            byte[] key = new byte[AesGcm.KEY_LENGTH];
            in.get(key);
            return SecretBytes.owning(key);
        } catch (AEADBadTagException broken) {
            throw new StoreException(StoreException.Kind.DAMAGED, broken);
        }
    }

    /// The row a key is kept in.
    static byte[] wrap(VaultKeys vault, byte[] vaultId, int number, byte suite, SecretBytes key) {
        try (AesGcm head = new AesGcm(vault.head());
                SecretBytes plain = SecretBytes.owning(
                        ByteBuffer.allocate(1 + AesGcm.KEY_LENGTH).put(suite).put(key.open()).array())) {
            return head.seal(plain.open(), bound(vaultId, number));
        }
    }

    private static byte[] bound(byte[] vaultId, int number) {
        return ByteBuffer.allocate(Short.BYTES + vaultId.length + 1 + Integer.BYTES).putShort(Sealing.FORMAT)
                .put(vaultId).put(Sealing.TABLE_KEY).putInt(number).array();
    }

    /// A new key behind all others, and its row.
    byte[] begin(VaultKeys vault, byte[] vaultId, int number) {
        SecretBytes key = SecretBytes.random(AesGcm.KEY_LENGTH);
        keys.put(number, key);
        return wrap(vault, vaultId, number, AesGcm.SUITE, key);
    }

    /// @throws StoreException `DAMAGED` if there is no such key
    SecretBytes get(int number) throws StoreException {
        SecretBytes key = keys.get(number);
        if (key == null) {
            throw new StoreException(StoreException.Kind.DAMAGED, null);
        }
        return key;
    }

    Set<Integer> numbers() {
        return keys.keySet();
    }

    /// Wipes all others.
    void retain(Set<Integer> numbers) {
        keys.entrySet().removeIf(key -> {
            boolean goes = !numbers.contains(key.getKey());
            if (goes) {
                key.getValue().close();
            }
            return goes;
        });
    }

    @Override
    public void close() {
        retain(Set.of());
    }
}
