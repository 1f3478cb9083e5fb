package app.glovebox.custody;

/// Told how far a new vault key is, on the thread that does it.
@FunctionalInterface
public interface RekeyProgress {

    /// What is being done, in this order; each goes over all records. KEEP: a copy of the vault as it was. SEAL: a new vault
    /// beside it. PROVE: that one read from scratch. OPEN: read once more in its place. KEEP_NEW: a copy of it.
    enum Step { KEEP, SEAL, PROVE, OPEN, KEEP_NEW }

    /// @param done  records of this step
    /// @param total records there are
    void at(Step step, long done, long total);
}
