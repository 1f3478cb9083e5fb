package app.glovebox.export;

/// The export was not written to its end; nothing of it is left.
public final class ExportException extends Exception {
    private static final long serialVersionUID = 1L;

    /// NO_ROOM: the disk was full. UNWRITABLE: the folder is missing or refuses us. CANCELLED: somebody thought better.
    public enum Kind { NO_ROOM, UNWRITABLE, CANCELLED }

    private final Kind kind;

    public ExportException(Kind kind, Throwable cause) {
        super("export failed: " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
