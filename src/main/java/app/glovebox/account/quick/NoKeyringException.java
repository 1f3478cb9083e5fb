package app.glovebox.account.quick;

/// This computer's keyring could not be used.
public final class NoKeyringException extends Exception {
    private static final long serialVersionUID = 1L;

    /// ABSENT: there is none. LOCKED: its owner has to open it first. BROKEN: it answers what nobody understands.
    public enum Kind { ABSENT, LOCKED, BROKEN }

    private final Kind kind;

    public NoKeyringException(Kind kind, Throwable cause) {
        super("no keyring: " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
