package app.glovebox.update.manifest;

/// A manifest is not believed.
public final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Refusal why;

    public RefusedException(Refusal why, Throwable cause) {
        super("manifest refused: " + why, cause);
        this.why = why;
    }

    public RefusedException(Refusal why) {
        this(why, null);
    }

    public Refusal why() {
        return why;
    }
}
