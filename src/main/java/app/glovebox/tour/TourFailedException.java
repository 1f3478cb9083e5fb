package app.glovebox.tour;

/// A step of the tour did not come true.
public final class TourFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    TourFailedException(String reason) {
        super(reason);
    }

    public TourFailedException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
