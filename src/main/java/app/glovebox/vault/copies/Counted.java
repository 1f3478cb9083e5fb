package app.glovebox.vault.copies;

import app.glovebox.upkeep.ProgressSink;
import app.glovebox.vault.seal.RecordFile;
import app.glovebox.vault.seal.RecordId;

/// Tells how many records of all were read, without looking at them. A hundred times at most, however many there are.
public final class Counted implements RecordFile.Visitor {
    private static final int STEPS = 100;

    private final long total;
    private final ProgressSink progress;
    private long done;

    public Counted(long total, ProgressSink progress) {
        this.total = total;
        this.progress = progress;
    }

    @Override
    public void record(RecordId id, byte[] plain) {
        done++;
        if (done == total || done % Math.max(1, total / STEPS) == 0) {
            progress.at(done, total);
        }
    }
}
