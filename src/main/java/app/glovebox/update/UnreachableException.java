package app.glovebox.update;

/// No manifest came.
public final class UnreachableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Obstacle why;

    public UnreachableException(Obstacle why, Throwable cause) {
        super("no manifest: " + why, cause);
        this.why = why;
    }

    public Obstacle why() {
        return why;
    }
}
