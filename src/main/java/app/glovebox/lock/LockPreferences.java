package app.glovebox.lock;

import app.glovebox.session.StorageException;

/// Where the rules are kept. They belong to this computer, not to an account.
public interface LockPreferences {

    /// What was saved last; the usual rules where nothing legible was.
    LockRules rules();

    void save(LockRules rules) throws StorageException;
}
