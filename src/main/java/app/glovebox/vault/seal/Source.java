package app.glovebox.vault.seal;

import app.glovebox.store.StoreException;
import java.sql.SQLException;

/// All records of one vault, to be sealed anew elsewhere. Used by one thread at a time.
public interface Source {

    /// Takes one plain record, which is wiped afterwards.
    @FunctionalInterface
    interface Versioned {
        void record(RecordId id, long version, byte[] plain) throws StoreException;
    }

    /// Commits until now.
    long sequence();

    /// The number of the next record.
    long next();

    /// Shows all records, oldest first.
    ///
    /// @throws StoreException `DAMAGED` if one is not as it was left
    void each(Versioned visitor) throws StoreException;
}
