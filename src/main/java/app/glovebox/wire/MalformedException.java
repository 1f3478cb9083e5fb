package app.glovebox.wire;

/// Bytes that are not the message expected. Carries no text from the input.
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    /// @param cause kept as its type only: a parser's message may quote the input
    public MalformedException(Throwable cause) {
        super("malformed message" + (cause == null ? "" : " (" + cause.getClass().getSimpleName() + ")"));
    }
}
