package app.glovebox.update;

/// Why no manifest came.
public enum Obstacle {
    NO_ANSWER,
    /// Not whole within the deadline.
    TOO_SLOW,
    /// The server could not prove with TLS 1.3 that it is the one named.
    UNTRUSTED,
    /// The server sends elsewhere, where nobody follows.
    REDIRECTED,
    /// The server answered without a manifest.
    NOT_THERE,
    /// The file named is none, or cannot be read.
    NO_FILE
}
