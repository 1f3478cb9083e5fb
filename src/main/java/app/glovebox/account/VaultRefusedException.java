package app.glovebox.account;

/// A vault that was not opened, made or deleted, and why. The file is untouched.
public final class VaultRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    /// WRONG_PASSWORD: the key does not fit. NEWER: written by a newer Glovebox. NOT_A_VAULT: some other file.
    /// DAMAGED: cut or changed. COST_REFUSED: its header asks for a derivation outside our bounds. IN_USE: another
    /// process holds it. EXISTS: there already is a vault. NO_ROOM: the disk is full. UNREADABLE: any I/O error.
    public enum Kind { WRONG_PASSWORD, NEWER, NOT_A_VAULT, DAMAGED, COST_REFUSED, IN_USE, EXISTS, NO_ROOM, UNREADABLE }

    private final Kind kind;

    public VaultRefusedException(Kind kind, Throwable cause) {
        super("vault refused: " + kind, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
