package app.glovebox.vault.seal;

import app.glovebox.fuzz.Judge;
import app.glovebox.fuzz.Target;
import app.glovebox.secret.KdfCost;
import app.glovebox.secret.KdfSpec;
import app.glovebox.secret.SecretBytes;
import app.glovebox.store.StoreException;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The set row, a bucket, or a sealed record, told by the first byte. What stands in the first two is read only once their
/// seal was opened; a bug that wrote nonsense there is still damage and nothing worse.
public final class RowTarget implements Target {
    private static final Judge JUDGE = new Judge(new RowTarget());
    private static final VaultHeader.Made MADE = VaultHeader.make(KdfSpec.fresh(new KdfCost(64, 1, 1)),
            SecretBytes.owning(new byte[32]));
    private static final Sealing SEALING = sealing(MADE.keys());
    private static final byte[] SEALED = sealed();

    private static Sealing sealing(VaultKeys keys) {
        Sealing sealing = new Sealing(MADE.header().vaultId(), keys, new DataKeys());
        sealing.begin(DataKeys.FIRST);
        return sealing;
    }

    private static byte[] sealed() {
        try {
            return SEALING.seal(DataKeys.FIRST, Sealing.TABLE_REC, SetState.PLACE, 1, new byte[50]);
        } catch (StoreException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] kind(int first, byte[] row) {
        byte[] all = new byte[row.length + 1];
        all[0] = (byte) first;
        System.arraycopy(row, 0, all, 1, row.length);
        return all;
    }

    public static void fuzzerTestOneInput(byte[] bytes) {
        JUDGE.refuses(bytes);
    }

    @Override
    public String name() {
        return "rows";
    }

    @Override
    public List<byte[]> originals() {
        SetState one = SetState.empty(MADE.header());
        SetState many = new SetState(7, 9, 11, one.root(), one.header(), new TreeMap<>(Map.of(1, 5L, 2, 3L)),
                new TreeSet<>(List.of(new RecordId(0, 1), new RecordId(3, -1))));
        Bucket marks = Bucket.empty(3);
        for (int i = 0; i < 5; i++) {
            marks.put(new RecordId(3L * Buckets.SIZE + i, i), new Mark(i, 1, i * 7L, i * 11L));
        }
        return List.of(kind(0, one.bytes()), kind(0, many.bytes()), kind(1, marks.bytes()),
                kind(2, SEALED));
    }

    @Override
    public Class<?> refusal() {
        return StoreException.class;
    }

    @Override
    public void parse(byte[] bytes) throws StoreException {
        if (bytes.length == 0) {
            return;
        }
        byte[] row = Arrays.copyOfRange(bytes, 1, bytes.length);
        switch (bytes[0] & 3) {
            case 0 -> SetState.of(row).bytes();
            case 1 -> Bucket.of(3, row);
            default -> SEALING.open(Sealing.TABLE_REC, SetState.PLACE, 1, row);
        }
    }
}
