package app.glovebox.update;

import app.glovebox.session.StorageException;

/// Where the state is kept.
public interface UpdateBook {

    /// What was saved last; a fresh one where nothing legible was. Then the check is off.
    UpdateState load();

    void save(UpdateState state) throws StorageException;
}
