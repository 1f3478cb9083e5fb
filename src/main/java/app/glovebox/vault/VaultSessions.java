package app.glovebox.vault;

import app.glovebox.session.Grant;
import app.glovebox.session.SessionStore;
import app.glovebox.session.StorageException;
import java.util.Optional;

/// The session, kept in a vault.
record VaultSessions(SealedVault vault) implements SessionStore {
    @Override
    public Optional<Grant> load() throws StorageException {
        return vault.ask(Contents::grant);
    }

    @Override
    public void save(Grant grant) throws StorageException {
        vault.tell(contents -> contents.saveGrant(grant));
    }

    @Override
    public void clear() throws StorageException {
        vault.clear(Contents::clearGrant);
    }
}
