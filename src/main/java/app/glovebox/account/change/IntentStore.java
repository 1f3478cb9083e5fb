package app.glovebox.account.change;

import app.glovebox.session.StorageException;
import java.util.Optional;

/// Where a vault notes that its password is being changed. The vault implements it; all methods block.
public interface IntentStore {
    /// The caller owns (and closes) it.
    Optional<Intent> intent() throws StorageException;

    /// On disk when this returns; the caller keeps owning it.
    void keep(Intent intent) throws StorageException;

    void forget() throws StorageException;
}
