package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.util.List;
import java.util.OptionalLong;

/// Puts a new data key in the place of those there are. It seals whatever is written from then on; what lies there is
/// sealed anew one bucket a step, and with the last step the old keys go. Between two steps the file may be read and
/// changed. Nothing is kept about it but the keys the records name: a rotation that was cut goes on where it was.
///
/// A file whose [SetCheck] is over; used by the thread that uses the file.
public record Rotation(RecordFile file) {

    /// Begins with a new key.
    public void begin() throws StoreException {
        file.write(transaction -> {
            transaction.beginKey();
            return null;
        });
    }

    /// Whether there is more than one data key.
    public boolean isUnderWay() {
        return file.keys() > 1;
    }

    /// How many records are still under an old key.
    public long left() {
        return file.buckets().stale(file.key());
    }

    /// One step.
    ///
    /// @return whether all is done
    public boolean step() throws StoreException {
        if (isUnderWay()) {
            OptionalLong bucket = file.buckets().under(file.key());
            if (bucket.isEmpty()) {
                file.write(transaction -> {
                    transaction.dropOldKeys();
                    return null;
                });
            } else {
                reseal(bucket.getAsLong());
            }
        }
        return !isUnderWay();
    }

    /// All records of the bucket that need it, and the bucket's own row with them.
    private void reseal(long bucket) throws StoreException {
        Bucket marks = file.within((connection, sealing) -> file.buckets().in(connection, sealing, bucket));
        List<RecordId> stale = marks.stale(file.key());
        file.write(transaction -> {
            transaction.reseal(stale.isEmpty() ? List.of(marks.id(0)) : stale);
            return null;
        });
    }
}
