package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import app.glovebox.vault.rig.Mutator;
import app.glovebox.vault.slot.VaultHeader;
import app.glovebox.vault.slot.VaultKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What stands in the set row and in a bucket is read only once its seal was opened; a bug that wrote nonsense there is
/// still damage and nothing worse.
class RowFuzzTest {
    private final SealFixture fixture = new SealFixture();

    @Test
    void theSetRowRefusesNonsense() {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        made.keys().close();
        SetState one = SetState.empty(made.header());
        SetState many = new SetState(7, 9, 11, one.root(), one.header(), new TreeMap<>(Map.of(1, 5L, 2, 3L)),
                new TreeSet<>(List.of(new RecordId(0, 1), new RecordId(3, -1))));
        new Mutator().feed("set row", List.of(one.bytes(), many.bytes()), StoreException.class,
                bytes -> SetState.of(bytes).bytes());
    }

    @Test
    void aBucketRefusesNonsense() {
        Bucket marks = Bucket.empty(3);
        for (int i = 0; i < 5; i++) {
            marks.put(new RecordId(3L * Buckets.SIZE + i, i), new Mark(i, 1, i * 7L, i * 11L));
        }
        new Mutator().feed("bucket", List.of(marks.bytes()), StoreException.class,
                bytes -> Bucket.of(3, bytes));
    }

    @Test
    void aSealRefusesNonsense() throws StoreException {
        VaultHeader.Made made = VaultHeader.make(SealFixture.SPEC, fixture.key());
        try (VaultKeys keys = made.keys(); DataKeys data = new DataKeys();
                Sealing sealing = new Sealing(made.header().vaultId(), keys, data)) {
            sealing.begin(DataKeys.FIRST);
            byte[] sealed = sealing.seal(DataKeys.FIRST, Sealing.TABLE_REC, SetState.PLACE, 1, new byte[50]);
            new Mutator().feed("record", List.of(sealed), StoreException.class,
                    bytes -> sealing.open(Sealing.TABLE_REC, SetState.PLACE, 1, bytes));
        }
    }
}
