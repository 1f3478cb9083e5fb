package app.glovebox.session;

/// The vault could not be read or written after it was opened (disk full, I/O error, damage).
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    /// NO_ROOM: the disk was full. READ_ONLY: so little room is left that the write was not tried. CLOSED: the vault could
    /// not be opened again behind its change of files; it lies there whole, before or after the change, and is closed.
    /// FAILED: all else.
    public enum Kind { FAILED, NO_ROOM, READ_ONLY, CLOSED }

    private final Kind kind;

    public StorageException(Throwable cause) {
        this(Kind.FAILED, cause);
    }

    public StorageException(Kind kind, Throwable cause) {
        super("storage failed: " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
