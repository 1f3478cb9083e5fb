package app.glovebox.store;

/// A database file that could not be opened, read or written.
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /// What kind of trouble it is; callers branch on this and never on the text.
    public enum Kind { NOT_A_DATABASE, DAMAGED, NEWER_VERSION, FOREIGN, BUSY, FULL, UNREADABLE }

    private final Kind kind;

    public StoreException(Kind kind, Throwable cause) {
        super("store: " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
