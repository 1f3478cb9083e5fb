package app.glovebox.session;

import java.util.Optional;

/// Where the session survives between starts. The vault implements it; a saved grant is on disk when `save` returns.
public interface SessionStore {
    Optional<Grant> load() throws StorageException;

    void save(Grant grant) throws StorageException;

    void clear() throws StorageException;
}
