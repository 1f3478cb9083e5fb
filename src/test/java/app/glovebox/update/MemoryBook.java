package app.glovebox.update;

import app.glovebox.session.StorageException;

/// Remembers in memory, and can have a full disk.
public final class MemoryBook implements UpdateBook {
    public volatile UpdateState state = UpdateState.fresh();
    public volatile boolean full;

    @Override
    public UpdateState load() {
        return state;
    }

    @Override
    public void save(UpdateState now) throws StorageException {
        if (full) {
            throw new StorageException(StorageException.Kind.NO_ROOM, null);
        }
        state = now;
    }
}
