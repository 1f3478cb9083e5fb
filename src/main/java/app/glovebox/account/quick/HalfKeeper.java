package app.glovebox.account.quick;

import app.glovebox.secret.SecretBytes;
import java.util.Optional;

/// Keeps the random halves of quick unlock keys away from the vaults. All methods block.
public interface HalfKeeper {
    /// The caller keeps owning the half.
    void keep(String id, SecretBytes half) throws NoKeyringException;

    /// The half, owned by the caller; empty if it is not there (any more).
    Optional<SecretBytes> find(String id) throws NoKeyringException;

    /// Forgets it; one that is gone already, or cannot be reached, is no failure.
    void drop(String id);
}
