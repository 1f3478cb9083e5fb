package app.glovebox.account.quick;

import app.glovebox.session.StorageException;
import java.nio.file.Path;
import java.util.Optional;

/// Where quick slots lie: beside their vaults. `host` implements it; all methods block.
public interface QuickStore {
    /// Empty if there is none that can be read.
    Optional<QuickSlot> load(Path vault);

    /// On the disk when this returns, whatever happens to this program afterwards.
    void save(Path vault, QuickSlot slot) throws StorageException;

    void delete(Path vault) throws StorageException;
}
