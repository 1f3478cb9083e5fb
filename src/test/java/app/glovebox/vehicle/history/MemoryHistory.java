package app.glovebox.vehicle.history;

import app.glovebox.session.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A past in memory, which remembers what was asked of it.
public final class MemoryHistory implements HistoryStore {
    public final List<String> asked = new ArrayList<>();
    public Retention retention = Retention.DEFAULT;
    public HistorySize size = new HistorySize(List.of(), 0, Optional.empty(), Optional.empty());
    /// Pieces of work until nothing is due.
    public int due;
    /// Every write is refused so; reads are not.
    public StorageException.Kind refusal;
    /// Pieces done before the disk is full; none while negative.
    public int fullAfter = -1;

    @Override
    public Retention retention() {
        return retention;
    }

    @Override
    public void keep(Retention changed) throws StorageException {
        asked.add("keep " + changed.rawDays().orElse(0));
        if (refusal != null) {
            throw new StorageException(refusal, null);
        }
        retention = changed;
    }

    @Override
    public HistorySize size() {
        return size;
    }

    @Override
    public boolean tidy() throws StorageException {
        asked.add("tidy");
        if (refusal != null || fullAfter == 0) {
            throw new StorageException(refusal == null ? StorageException.Kind.NO_ROOM : refusal, null);
        }
        fullAfter--;
        return due-- > 0;
    }
}
