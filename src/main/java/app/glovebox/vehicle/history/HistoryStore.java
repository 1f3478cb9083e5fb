package app.glovebox.vehicle.history;

import app.glovebox.session.StorageException;

/// How the past is kept: the vault implements it. All methods block.
public interface HistoryStore {
    Retention retention() throws StorageException;

    /// From now on; nothing is thinned before [#tidy] or the next readings.
    void keep(Retention retention) throws StorageException;

    HistorySize size() throws StorageException;

    /// Does a piece of what is due (packing days that are over, thinning those no longer kept), short enough to do
    /// between two other things, and answers whether there was anything.
    boolean tidy() throws StorageException;
}
