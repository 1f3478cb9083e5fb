package app.glovebox.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

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

    /// What the driver threw, by its kind.
    public static StoreException of(SQLException broken) {
        return new StoreException(kindOf(broken), broken);
    }

    public Kind kind() {
        return kind;
    }

    private static Kind kindOf(SQLException broken) {
        if (!(broken instanceof SQLiteException sqlite)) {
            return Kind.UNREADABLE;
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED -> Kind.BUSY;
            case SQLITE_FULL -> Kind.FULL;
            // Statements are constants: one that does not fit means that the schema is not the one we made.
            // One that was stopped, or a value too long, that it holds what no file of ours does.
            case SQLITE_CORRUPT, SQLITE_ERROR, SQLITE_INTERRUPT, SQLITE_TOOBIG -> Kind.DAMAGED;
            case SQLITE_NOTADB -> Kind.NOT_A_DATABASE;
            default -> Kind.UNREADABLE;
        };
    }
}
