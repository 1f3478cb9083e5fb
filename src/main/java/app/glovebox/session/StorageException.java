package app.glovebox.session;

/// The vault could not be read or written after it was opened (disk full, I/O error, damage).
public final class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    public StorageException(Throwable cause) {
        super("storage failed", cause);
    }
}
